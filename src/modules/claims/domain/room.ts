import { type Cents, cents } from '../../../kernel/money.ts';
import type { LineFacts } from './facts.ts';
import { momentVerdict } from './funding/funding-checks.ts';
import { overPeriodIsAgreed } from './funding/over-period.ts';
import { type LineCase, lineCase } from './line-case.ts';
import { payableAmount } from './tariff.ts';

/** The largest volume that fits, in the unit of the line, and what binds it; negative when too much is approved already. */
export type Room = { readonly volume: number; readonly because: 'period' | 'total' | 'budget' | 'bound' | 'moment' };

/** What is left for this line on its allocation and under its funding terms (TR321, TR322, TR369, BV02 to BV04); null when nothing bounds it. */
export function roomFor(facts: LineFacts): Room | null {
  const c = lineCase(facts);
  const rooms = [periodRoom(c), totalRoom(c), budgetRoom(c), momentRoom(c), ...boundRooms(c)].filter(
    (room) => room !== null,
  );
  return rooms.reduce<Room | null>(
    (least, room) => (least === null || room.volume < least.volume ? room : least),
    null,
  );
}

const inLineUnit = (c: LineCase, measured: number): number =>
  c.line.unit === '04' ? Math.floor(measured / 60) : measured;

function periodRoom(c: LineCase): Room | null {
  if (c.allocated === null || c.timesInPeriod === null || overPeriodIsAgreed(c)) return null;
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
  if (budget === null || payableAmount(c.facts) === null) return null;
  const left = (budget - c.facts.usage.amountCents) as Cents;
  return { volume: largestVolumeWithin(c, left), because: 'budget' };
}

function momentRoom(c: LineCase): Room | null {
  const moment = c.facts.funding?.moment ?? null;
  if (moment === null || momentVerdict(moment, c.measured) !== 'not-due') return null;
  return { volume: inLineUnit(c, moment.dueVolume - moment.usedVolume), because: 'moment' };
}

function boundRooms(c: LineCase): Room[] {
  const bounds = c.facts.funding?.bounds.filter((bound) => bound.at === 'refuse') ?? [];
  return bounds.flatMap(({ measure, limit, used }) => {
    if (measure === 'volume') return [{ volume: inLineUnit(c, limit - used), because: 'bound' as const }];
    if (payableAmount(c.facts) === null) return [];
    return [{ volume: largestVolumeWithin(c, cents(limit - used)), because: 'bound' as const }];
  });
}

/** The largest volume up to the claimed one whose rounded amount stays within the money left. */
function largestVolumeWithin(c: LineCase, left: Cents): number {
  let fits = left < 0n ? -1 : 0;
  let tooMuch = c.line.volume + 1;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    const amount = payableAmount(c.facts, middle);
    if (amount !== null && amount <= left) fits = middle;
    else tooMuch = middle;
  }
  return fits;
}
