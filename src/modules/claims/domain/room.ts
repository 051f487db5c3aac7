import type { Cents } from '../../../kernel/money.ts';
import type { LineFacts } from './facts.ts';
import { type LineCase, lineCase } from './line-case.ts';
import { contractAmount } from './tariff.ts';

/** The largest volume that fits, in the unit of the line, and what binds it; negative when too much is approved already. */
export type Room = { readonly volume: number; readonly because: 'period' | 'total' | 'budget' };

/** What is left for this line on its allocation (TR321, TR322, TR369); null when nothing bounds it. */
export function roomFor(facts: LineFacts): Room | null {
  const c = lineCase(facts);
  const rooms = [periodRoom(c), totalRoom(c), budgetRoom(c)].filter((room) => room !== null);
  return rooms.reduce<Room | null>(
    (least, room) => (least === null || room.volume < least.volume ? room : least),
    null,
  );
}

const inLineUnit = (c: LineCase, measured: number): number =>
  c.line.unit === '04' ? Math.floor(measured / 60) : measured;

function periodRoom(c: LineCase): Room | null {
  if (c.allocated === null || c.timesInPeriod === null) return null;
  const left = c.allocated * c.timesInPeriod - c.facts.usage.periodVolume;
  return { volume: inLineUnit(c, left), because: 'period' };
}

function totalRoom(c: LineCase): Room | null {
  if (c.allocated === null || c.timesInAllocation === null) return null;
  const left = c.allocated * c.timesInAllocation - c.facts.usage.volume;
  return { volume: inLineUnit(c, left), because: 'total' };
}

function budgetRoom(c: LineCase): Room | null {
  const budget = c.allocation?.budgetCents ?? null;
  if (budget === null || contractAmount(c.line.volume, c.line.unit, c.tariff) === null) return null;
  const left = (budget - c.facts.usage.amountCents) as Cents;
  return { volume: largestVolumeWithin(c, left), because: 'budget' };
}

/** The largest volume up to the claimed one whose rounded amount stays within the money left. */
function largestVolumeWithin(c: LineCase, left: Cents): number {
  let fits = left < 0n ? -1 : 0;
  let tooMuch = c.line.volume + 1;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    const amount = contractAmount(middle, c.line.unit, c.tariff);
    if (amount !== null && amount <= left) fits = middle;
    else tooMuch = middle;
  }
  return fits;
}
