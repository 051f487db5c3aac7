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
  for (const taken of notices) tell(folded, taken);
  return folded;
}

/** Adds a notice to its delivery, or takes back the one it removes (IV008). */
export function tell(deliveries: Map<string, DeliveryState>, taken: TakenNotice): void {
  const key = deliveryKey(taken.notice);
  const before = deliveries.get(key)?.notices ?? [];
  const isRemoval = taken.notice.StatusAanlevering === REMOVAL;
  deliveries.set(key, deliveryOf(key, isRemoval ? without(before, taken) : [...before, { ...taken, removed: false }]));
}

/** Removals go before new notices, so that one message may correct (IV008). */
export const removalsFirst = <N extends { readonly StatusAanlevering: string }>(
  notices: readonly N[],
): readonly N[] => [
  ...notices.filter((notice) => notice.StatusAanlevering === REMOVAL),
  ...notices.filter((notice) => notice.StatusAanlevering !== REMOVAL),
];

const without = (notices: readonly Notice[], removal: TakenNotice): readonly Notice[] =>
  notices.map((notice) => (!notice.removed && sameKey(notice, removal) ? { ...notice, removed: true } : notice));

/** Whether two notices have the same logical key, which is how a removal names what it removes (IV008). */
export const sameKey = (a: TakenNotice, b: TakenNotice): boolean =>
  sameDelivery(a.notice, b.notice) && endOf(a) === endOf(b);

/** What the key of a stop has more than that of a start. */
const endOf = ({ kind, notice }: TakenNotice): string =>
  kind === 'stop' ? `${notice.RedenBeeindiging} ${notice.Einddatum}` : '';

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
