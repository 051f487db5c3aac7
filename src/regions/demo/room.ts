import { isoWeeksTouched } from '../../kernel/period.ts';
import type { Unit } from '../market-data.ts';
import type { DemoAllocation } from './allocations.ts';
import { type DemoMonth, dayOf } from './demo-calendar.ts';

/** What the room on an allocation depends on. Days since 1970-01-01, volumes in the product's unit. */
export type RoomFacts = Pick<DemoAllocation, 'from' | 'through' | 'volume' | 'frequency' | 'usedVolume'> & {
  readonly product: { readonly unit: Unit };
  readonly months: ReadonlyMap<string, { readonly volume: number }>;
};

/** What may still be delivered on an allocation in a month, seen by a careful provider: within period, days and total. */
export function roomIn(allocation: RoomFacts, month: DemoMonth): number {
  const days = Math.min(month.lastEpoch, allocation.through) - Math.max(month.firstEpoch, allocation.from) + 1;
  const perNight = allocation.product.unit === '14' && allocation.frequency !== '6';
  const nights = perNight ? days - usedIn(allocation, month) : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(allocatedRoomIn(allocation, month), nights));
}

/** What is allocated for a month and not used yet, even when the month has fewer nights than its weeks (TR321, TR322). */
export function allocatedRoomIn(allocation: RoomFacts, month: DemoMonth): number {
  const from = Math.max(month.firstEpoch, allocation.from);
  const through = Math.min(month.lastEpoch, allocation.through);
  if (through < from) return 0;
  const left = leftIn(allocation);
  if (allocation.frequency === '6') return Math.max(0, left);
  const times = allocation.frequency === '2' ? isoWeeksTouched({ from: dayOf(from), through: dayOf(through) }) : 1;
  return Math.max(0, Math.min(allocation.volume * times - usedIn(allocation, month), left));
}

/** What the allocation as a whole still has (TR322). */
export const leftIn = (allocation: RoomFacts): number => totalOf(allocation) - allocation.usedVolume;

const usedIn = (allocation: RoomFacts, month: DemoMonth): number => allocation.months.get(month.from)?.volume ?? 0;

function totalOf({ frequency, volume, from, through }: RoomFacts): number {
  if (frequency === '6') return volume;
  if (frequency === '2') return volume * isoWeeksTouched({ from: dayOf(from), through: dayOf(through) });
  const first = dayOf(from);
  const last = dayOf(through);
  const year = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return volume * (year(last) - year(first) + 1);
}
