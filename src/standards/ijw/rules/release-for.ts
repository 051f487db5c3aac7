import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { ReleaseDescription } from '../description/description.ts';
import type { HeaderShape } from '../reading/messages-shape.ts';
import { readHeader } from '../reading/read-header.ts';

type Dated = { readonly inForce: { readonly from: PlainDate; readonly through?: PlainDate } };
type Described = { readonly description: ReleaseDescription };

export type ReleaseRefusal =
  | { readonly code: 'ijw.release-unknown'; readonly berichtVersie: number; readonly berichtSubversie: number }
  | { readonly code: 'ijw.release-not-in-force'; readonly day: PlainDate; readonly berichtVersie: number };

const isInForce = ({ inForce: { from, through } }: Dated, day: PlainDate): boolean =>
  from <= day && (through === undefined || day <= through);

/** The release in which a message dated on this day is written: the latest one in force. */
export function releaseOn<R extends Dated>(day: PlainDate, releases: readonly R[]): R | undefined {
  return releases
    .filter((release) => isInForce(release, day))
    .toSorted((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1))
    .at(-1);
}

/**
 * The release a header belongs to: its BerichtVersie and BerichtSubversie say which, its Dagtekening whether that one is
 * in force. (XsdVersie only tells editions of the same schema apart, and published sources disagree about it; IV034.)
 */
export function releaseFor<R extends Dated & Described>(
  header: HeaderShape,
  releases: readonly R[],
): Result<R, ReleaseRefusal> {
  const { BerichtVersie: berichtVersie, BerichtSubversie: berichtSubversie, BerichtIdentificatie } = header;
  const day = BerichtIdentificatie.Dagtekening;
  const sameVersion = releases.filter(({ description }) =>
    [...description.messages.values()].some(
      (message) => message.berichtVersie === berichtVersie && message.berichtSubversie === berichtSubversie,
    ),
  );
  if (sameVersion.length === 0) return no({ code: 'ijw.release-unknown', berichtVersie, berichtSubversie });
  const release = releaseOn(day, sameVersion);
  return release ? yes(release) : no({ code: 'ijw.release-not-in-force', day, berichtVersie });
}

/** The release whose messages a file begins as, told by the namespace of its root; undefined for none of these. */
export function recogniseRelease<R extends Described>(firstBytes: Uint8Array, releases: readonly R[]): R | undefined {
  return releases.find(({ description }) => {
    const read = readHeader(firstBytes, description);
    return read.ok || read.refusal.message !== undefined;
  });
}
