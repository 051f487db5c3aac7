import { isoWeeksTouched } from '../../kernel/period.ts';
import type { DemoAllocation } from './allocations.ts';
import { type DemoMonth, dayOf } from './demo-calendar.ts';

/** What may still be delivered on an allocation in a month, seen by a careful provider: within period, days and total. */
export function roomIn(allocation: DemoAllocation, month: DemoMonth): number {
  const from = Math.max(month.firstEpoch, allocation.from);
  const through = Math.min(month.lastEpoch, allocation.through);
  if (through < from) return 0;
  const inMonth = allocation.months.get(month.from)?.volume ?? 0;
  const left = totalOf(allocation) - allocation.usedVolume;
  if (allocation.frequency === '6') return Math.max(0, left);
  const times = allocation.frequency === '2' ? isoWeeksTouched({ from: dayOf(from), through: dayOf(through) }) : 1;
  const nights = allocation.product.unit === '14' ? through - from + 1 : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(allocation.volume * times - inMonth, nights - inMonth, left));
}

function totalOf({ frequency, volume, from, through }: DemoAllocation): number {
  if (frequency === '6') return volume;
  if (frequency === '2') return volume * isoWeeksTouched({ from: dayOf(from), through: dayOf(through) });
  const first = dayOf(from);
  const last = dayOf(through);
  const year = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return volume * (year(last) - year(first) + 1);
}
