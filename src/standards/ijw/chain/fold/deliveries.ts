import type { JW305, JW307 } from '../../release-3-2/types/messages.ts';
import { type DeliveryPhase, type DeliveryState, deliveryKey, type StartNotice, type StopNotice } from '../dossier.ts';
import type { TakenNotice } from './events.ts';

type Notice = StartNotice | StopNotice;

/** RedenBeeindiging of a stop after which the delivery is expected to go on. */
export const TEMPORARY = '20';
/** StatusAanlevering of a notice that takes an earlier one back. */
export const REMOVAL = '3';

/** Starts and stops in the order in which they were sent or accepted. */
export function foldDeliveries(notices: readonly TakenNotice[]): ReadonlyMap<string, DeliveryState> {
  const folded = new Map<string, DeliveryState>();
  for (const taken of notices) add(folded, { ...taken, removed: false });
  return folded;
}

/** What one message makes of the deliveries: removals go before new notices, so that one message may correct (IV008). */
export function addStarts(deliveries: Map<string, DeliveryState>, starts: readonly JW305.StartProduct[]): void {
  for (const notice of removalsFirst(starts)) add(deliveries, { kind: 'start', notice, removed: false });
}
export function addStops(deliveries: Map<string, DeliveryState>, stops: readonly JW307.StopProduct[]): void {
  for (const notice of removalsFirst(stops)) add(deliveries, { kind: 'stop', notice, removed: false });
}

export const removalsFirst = <N extends { readonly StatusAanlevering: string }>(
  notices: readonly N[],
): readonly N[] => [
  ...notices.filter((notice) => notice.StatusAanlevering === REMOVAL),
  ...notices.filter((notice) => notice.StatusAanlevering !== REMOVAL),
];

function add(deliveries: Map<string, DeliveryState>, added: Notice): void {
  const key = deliveryKey(added.notice);
  const before = deliveries.get(key)?.notices ?? [];
  deliveries.set(
    key,
    deliveryOf(key, added.notice.StatusAanlevering === REMOVAL ? without(before, added) : [...before, added]),
  );
}

const without = (notices: readonly Notice[], removal: Notice): readonly Notice[] =>
  notices.map((notice) => (!notice.removed && sameKey(notice, removal) ? { ...notice, removed: true } : notice));

/** Whether two notices have the same logical key, which is how a removal names what it removes (IV008). */
export function sameKey(a: Notice, b: Notice): boolean {
  if (a.kind === 'start' || b.kind === 'start') return a.kind === b.kind && sameDelivery(a.notice, b.notice);
  return (
    sameDelivery(a.notice, b.notice) &&
    a.notice.RedenBeeindiging === b.notice.RedenBeeindiging &&
    a.notice.Einddatum === b.notice.Einddatum
  );
}

/** The same allocation, product and first day: a stop repeats these of its start (TR382). */
export function sameDelivery(
  a: JW305.StartProduct | JW307.StopProduct,
  b: JW305.StartProduct | JW307.StopProduct,
): boolean {
  return (
    a.ToewijzingNummer === b.ToewijzingNummer &&
    a.Begindatum === b.Begindatum &&
    a.Product?.Categorie === b.Product?.Categorie &&
    a.Product?.Code === b.Product?.Code
  );
}

/** Notices that were not taken back. */
export const standing = (delivery: DeliveryState | undefined): readonly Notice[] =>
  (delivery?.notices ?? []).filter((notice) => !notice.removed);

function deliveryOf(key: string, notices: readonly Notice[]): DeliveryState {
  const last = notices.findLast((notice) => !notice.removed);
  return { key, notices, phase: phaseAfter(last), actualStart: last?.kind === 'start' ? last.notice : undefined };
}

function phaseAfter(last: Notice | undefined): DeliveryPhase {
  if (last === undefined) return 'none';
  if (last.kind === 'start') return 'started';
  return last.notice.RedenBeeindiging === TEMPORARY ? 'paused' : 'ended';
}
