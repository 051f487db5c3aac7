import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { insertPolicy, listPolicies } from '../../../suppliers/index.ts';
import {
  decideProtocol,
  type OfferedProtocol,
  type Protocol,
  type ProtocolRefusal,
} from '../../domain/enforcement/protocol.ts';
import { START_PROTOCOL } from '../../library/index.ts';
import type { RegionActor } from '../control-actor.ts';

export type ProtocolVersion = {
  readonly protocol: Protocol;
  /** 0: the example, as the region adopted none. */
  readonly version: number;
  readonly fromOn: PlainDate | null;
  readonly note: string | null;
  readonly adoptedBy: string | null;
};

const EXAMPLE: ProtocolVersion = {
  protocol: START_PROTOCOL,
  version: 0,
  fromOn: null,
  note: null,
  adoptedBy: null,
};

/** Every version of a region, newest first; the last is the example that counted before the first. */
export async function protocolVersions(tx: Tx, regionId: number): Promise<readonly ProtocolVersion[]> {
  const adopted = (await listPolicies(tx, regionId, 'enforcement')).map(
    ({ version, fromOn, note, personName: adoptedBy, content }): ProtocolVersion => ({
      protocol: content as Protocol,
      version,
      fromOn,
      note,
      adoptedBy,
    }),
  );
  return [...adopted, EXAMPLE];
}

/** The version that counts on a day: the newest that has begun. */
export const inForceOn = (versions: readonly ProtocolVersion[], today: PlainDate): ProtocolVersion =>
  versions.find(({ fromOn }) => fromOn !== null && fromOn <= today) ?? EXAMPLE;

/** The version that a case was opened under: its ground and its flag stay as they were then. */
export const openedUnder = (versions: readonly ProtocolVersion[], version: number | undefined): Protocol =>
  (versions.find((one) => one.version === version) ?? EXAMPLE).protocol;

/** The protocol of a region on a day; the example while it adopted none. */
export const protocolOf = async (tx: Tx, regionId: number, today: PlainDate): Promise<ProtocolVersion> =>
  inForceOn(await protocolVersions(tx, regionId), today);

export type WantedProtocol = {
  readonly protocol: OfferedProtocol;
  /** The version that it was made of; null: whichever is the newest. */
  readonly onVersion: number | null;
};

export type WeighRefusal =
  | ProtocolRefusal
  | { readonly code: 'control.not-yours' }
  | { readonly code: 'control.protocol-changed'; readonly version: number };

export type AdoptRefusal = WeighRefusal | { readonly code: 'control.day-in-past' };

/** May this be the next version? Asked before it is shown as a preview, and again when it is adopted. */
export async function weighProtocol(
  tx: Tx,
  { organisationId, regionId }: Pick<RegionActor, 'organisationId' | 'regionId'>,
  { protocol, onVersion }: WantedProtocol,
): Promise<Result<{ readonly protocol: Protocol; readonly before: ProtocolVersion }, WeighRefusal>> {
  if (organisationId !== regionId) return no({ code: 'control.not-yours' });
  const [before = EXAMPLE] = await protocolVersions(tx, regionId);
  if (onVersion !== null && onVersion !== before.version)
    return no({ code: 'control.protocol-changed', version: before.version });
  const decided = decideProtocol(protocol);
  return decided.ok ? yes({ protocol: decided.value, before }) : decided;
}

/** Adopts a next version, by people of the region itself. Cases that run keep their ground and terms; measures are asked of the newest. */
export async function adoptProtocol(
  tx: Tx,
  by: RegionActor,
  asked: WantedProtocol & { readonly fromOn: PlainDate; readonly note: string },
): Promise<Result<undefined, AdoptRefusal>> {
  if (asked.fromOn < by.today) return no({ code: 'control.day-in-past' });
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('enforcement protocol'), ${by.regionId})`);
  const weighed = await weighProtocol(tx, by, asked);
  if (!weighed.ok) return weighed;
  const { regionId, personId } = by;
  await insertPolicy(tx, {
    regionId,
    kind: 'enforcement',
    fromOn: asked.fromOn,
    content: weighed.value.protocol,
    note: asked.note,
    personId,
  });
  return yes(undefined);
}
