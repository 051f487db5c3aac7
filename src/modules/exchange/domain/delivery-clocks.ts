import { latest, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Dossier, TermId } from '../../../standards/ijw/index.ts';

export const DELIVERY_TERMS = ['start', 'stop', 'stop-na-tijdelijk'] as const satisfies readonly TermId[];

/** The term that runs on an allocation and the day that started it. */
export type DeliveryTerm = { readonly term: (typeof DELIVERY_TERMS)[number]; readonly startedOn: PlainDate };

/**
 * Which term runs for the provider on an allocation. Before it reported a start: five working days from the first day of the
 * allocation, or from the day it heard of it when that was later. OP271 counts from the actual start, which only the start
 * message tells: until then the first day is the earliest it can be, and the
 * term is dated anew when the start is told (`keep-clocks.ts`). Once it started: from the last day of the
 * allocation (OP272), also while it pauses, as the pause then cannot end otherwise. Nothing when it ended, or was removed.
 *
 * @param heardOn the day on which the provider received the message that told of it
 */
export function deliveryTerm(
  { allocations, deliveries }: Dossier,
  number: number,
  heardOn: PlainDate,
): DeliveryTerm | undefined {
  const allocation = allocations.get(number);
  if (allocation === undefined || allocation.removed) return undefined;
  const { Ingangsdatum: from, Einddatum: through } = allocation.current;
  switch (deliveries.get(String(number))?.phase ?? 'none') {
    case 'none':
      return { term: 'start', startedOn: latest(from, heardOn) };
    case 'started':
      return through === undefined ? undefined : { term: 'stop', startedOn: through };
    case 'paused':
      return through === undefined ? undefined : { term: 'stop-na-tijdelijk', startedOn: through };
    case 'ended':
      return undefined;
  }
}
