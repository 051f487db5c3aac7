import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type CommitmentChange, changesOf } from '../domain/commitment-changes.ts';
import { entriesOf } from '../domain/entries.ts';
import { bookedCommitments, type Commitment, commitmentMonth } from '../storage/commitments.ts';
import { type Posting, postAll } from '../storage/post.ts';

/**
 * Books the commitments of a year as they stand on a day: the difference with what was booked before, one transaction per
 * municipality and provider. A second time on the same facts books nothing. Gives how many commitments changed.
 */
export async function bookCommitments(
  tx: Tx,
  asked: { readonly municipalityIds: readonly number[]; readonly year: number; readonly on: PlainDate },
  standing: readonly Commitment[],
): Promise<number> {
  const { municipalityIds, year, on } = asked;
  const changes = changesOf(standing, await bookedCommitments(tx, municipalityIds, year));
  await postAll(tx, postingsOf(changes, year, on));
  return changes.length;
}

/** What was committed for a year that closes and never came is committed no more. */
export const releaseCommitments = async (
  tx: Tx,
  municipalityId: number,
  year: number,
  on: PlainDate,
): Promise<number> => bookCommitments(tx, { municipalityIds: [municipalityId], year, on }, []);

function postingsOf(changes: readonly CommitmentChange[], year: number, on: PlainDate): Posting[] {
  const month = commitmentMonth(year);
  const groups = Map.groupBy(changes, ({ regionId, municipalityId, providerId }) =>
    [regionId, municipalityId, providerId].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { regionId, municipalityId, providerId } = first;
    const amounts = group.map((one) => ({ ...one, month, amountCents: cents(one.amountCents) }));
    const entries = entriesOf('commitment', amounts);
    return [{ kind: 'commitment' as const, regionId, municipalityId, providerId, occurredOn: on, entries }];
  });
}
