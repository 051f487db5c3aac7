import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { findPolicy, insertPolicy } from '../../../suppliers/index.ts';
import {
  decideProtocol,
  type OfferedProtocol,
  type Protocol,
  type ProtocolRefusal,
} from '../../domain/enforcement/protocol.ts';
import { START_PROTOCOL } from '../../library/index.ts';
import type { RegionActor } from '../control-actor.ts';

export type ProtocolInForce = {
  readonly protocol: Protocol;
  /** 0: the example, as the region adopted none. */
  readonly version: number;
  readonly fromOn: PlainDate | null;
  readonly note: string | null;
  readonly adoptedBy: string | null;
};

/** The protocol of a region on a day; the example while it adopted none. */
export async function protocolOf(tx: Tx, regionId: number, today: PlainDate): Promise<ProtocolInForce> {
  const found = await findPolicy(tx, regionId, 'enforcement', today);
  if (!found) return { protocol: START_PROTOCOL, version: 0, fromOn: null, note: null, adoptedBy: null };
  const { version, fromOn, note, personName: adoptedBy, content } = found;
  return { protocol: content as Protocol, version, fromOn, note, adoptedBy };
}

/** Adopts a next version, by people of the region itself. Cases that run keep their terms; measures are asked of the newest. */
export async function adoptProtocol(
  tx: Tx,
  by: RegionActor,
  asked: { readonly protocol: OfferedProtocol; readonly fromOn: PlainDate; readonly note: string },
): Promise<
  Result<undefined, ProtocolRefusal | { readonly code: 'control.not-yours' } | { readonly code: 'control.day-in-past' }>
> {
  if (by.organisationId !== by.regionId) return no({ code: 'control.not-yours' });
  if (asked.fromOn < by.today) return no({ code: 'control.day-in-past' });
  const decided = decideProtocol(asked.protocol);
  if (!decided.ok) return decided;
  const { regionId, personId } = by;
  await insertPolicy(tx, {
    regionId,
    kind: 'enforcement',
    fromOn: asked.fromOn,
    content: decided.value,
    note: asked.note,
    personId,
  });
  return yes(undefined);
}
