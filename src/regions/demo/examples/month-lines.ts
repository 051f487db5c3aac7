import type { Cents } from '../../../kernel/money.ts';
import { calendarMonthOf, type DemoMonth, dayOf } from '../demo-calendar.ts';
import type { ClaimLine } from '../engine.ts';
import type { SentLine } from '../jw323.ts';
import { roomIn } from '../room.ts';
import type { ExampleFacts, RunningAllocation } from './example-facts.ts';

/** A line with the allocation it is about, before it has its place and reference. */
type Delivery = { readonly allocation: RunningAllocation; readonly line: ClaimLine };

/** Share of what may be delivered, for an allocation that had nothing the month before. */
const USUAL_SHARE = 0.7;
const DAYS_PER_MONTH = 30.4;

/**
 * The month to declare: on every running allocation about as much as the month before, and among these some lines as
 * providers get them wrong, each in another way.
 */
export function monthLines(facts: ExampleFacts): SentLine[] {
  const month = calendarMonthOf(facts.month, 0);
  const before = new Map(facts.last.lines.map(({ line }) => [line.allocationNumber, line]));
  const right = facts.running.flatMap((allocation) => deliveryOf(allocation, month, before.get(allocation.number)));
  const wrong = withMistakes(right, month).map(({ allocation, line }) => ({ bsn: allocation.bsn, line }));
  return numbered(facts, [...wrong, ...sentTwice(facts)], '');
}

/** The line for a month of care on an allocation; none when nothing may be delivered any more. */
function deliveryOf(allocation: RunningAllocation, month: DemoMonth, before: ClaimLine | undefined): Delivery[] {
  const room = roomIn(allocation, month);
  const from = Math.max(month.firstEpoch, allocation.from);
  const through = Math.min(month.lastEpoch, allocation.through);
  const months = (allocation.through - allocation.from + 1) / DAYS_PER_MONTH;
  const monthly = allocation.frequency === '6' ? allocation.volume / Math.max(1, months) : room;
  const usual = before === undefined ? monthly * USUAL_SHARE : (before.volume * (through - from + 1)) / month.days;
  const volume = Math.min(room, Math.round(usual));
  if (volume <= 0) return [];
  const line: ClaimLine = {
    seq: 0,
    reference: '',
    previousReference: null,
    clientId: null,
    allocationNumber: allocation.number,
    productCategory: allocation.productCategory,
    productCode: allocation.productCode,
    period: { from: dayOf(from), through: dayOf(through) },
    volume,
    unit: allocation.product.unit,
    tariffCents: BigInt(allocation.tariffCents) as Cents,
    amountCents: BigInt(volume * allocation.tariffCents) as Cents,
    sign: 'D',
  };
  return [{ allocation, line }];
}

type Mistake = (delivery: Delivery, month: DemoMonth) => ClaimLine | null;

const priced = (line: ClaimLine, volume: number, tariffCents: number): ClaimLine => ({
  ...line,
  volume,
  tariffCents: BigInt(tariffCents) as Cents,
  amountCents: BigInt(volume * tariffCents) as Cents,
});

/** Each once; null where the line cannot be wrong in that way. */
const MISTAKES: readonly Mistake[] = [
  // Last year's tariff (TR418).
  ({ allocation, line }) =>
    allocation.lastYearsTariffCents === null ? null : priced(line, line.volume, allocation.lastYearsTariffCents),
  // More than is allocated for the period (TR321).
  ({ allocation, line }, month) =>
    allocation.frequency === '6' || allocation.product.unit === '14'
      ? null
      : priced(line, roomIn(allocation, month) + (allocation.product.unit === '01' ? 90 : 3), allocation.tariffCents),
  // A digit too many in the number of the allocation (TR338).
  ({ line }) => ({ ...line, allocationNumber: line.allocationNumber * 10 + 7 }),
  // The amount is not volume x tariff (TR346).
  ({ line }) => ({ ...line, amountCents: (line.amountCents + 1250n) as Cents }),
  // The whole month, while the allocation ends within it (TR308).
  ({ allocation, line }, month) =>
    allocation.through < month.lastEpoch ? { ...line, period: { ...line.period, through: month.through } } : null,
];

/** Fewer lines than this stay as they are: a file is right for the greater part. */
const LINES_PER_MISTAKE = 4;

/** Spreads the mistakes over the file; the next line that can be wrong in a way, is. */
function withMistakes(right: readonly Delivery[], month: DemoMonth): Delivery[] {
  const lines = [...right];
  const step = Math.floor(lines.length / (MISTAKES.length + 1));
  if (step < LINES_PER_MISTAKE) return lines;
  const taken = new Set<number>();
  MISTAKES.forEach((mistake, turn) => {
    for (let offset = 0; offset < lines.length; offset++) {
      const at = ((turn + 1) * step + offset) % lines.length;
      const delivery = lines[at];
      const wrong = delivery && !taken.has(at) ? mistake(delivery, month) : null;
      if (!delivery || !wrong) continue;
      lines[at] = { ...delivery, line: wrong };
      taken.add(at);
      return;
    }
  });
  return lines;
}

/** A line of the last declaration that was paid already, once more under a new reference (TR389). */
function sentTwice({ last }: ExampleFacts): SentLine[] {
  const [paid] = last.lines;
  return last.lines.length < LINES_PER_MISTAKE || !paid ? [] : [paid];
}

/** In the order of a message: per child, within a child by allocation and period; each with its own reference. */
export function numbered(facts: ExampleFacts, lines: readonly SentLine[], series: string): SentLine[] {
  return [...lines]
    .sort(
      (a, b) =>
        compare(a.bsn, b.bsn) ||
        a.line.allocationNumber - b.line.allocationNumber ||
        compare(a.line.period.from, b.line.period.from) ||
        compare(a.line.sign, b.line.sign),
    )
    .map(({ bsn, line }, at) => {
      const reference = `${facts.month.slice(0, 7)}-${facts.receiverCbs}-${series}${String(at + 1).padStart(4, '0')}`;
      return { bsn, line: { ...line, seq: at + 1, reference } };
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
