import { epochDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Frequency, ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import type { Shape } from '../shape-data.ts';
import type { DemoContract } from './contracts.ts';
import type { DemoMonth } from './demo-calendar.ts';
import { planVolume } from './plan-volume.ts';
import { type Random, randomOf } from './random.ts';
import { splitExactly } from './split-exactly.ts';

/** What was approved on an allocation in one month of care, and the debit that stands open there. */
export type MonthUsage = {
  volume: number;
  cents: number;
  openReference: string;
  openVolume: number;
  openCents: number;
};

/** An allocation with all its versions. Days are counted since 1970-01-01. */
export type DemoAllocation = {
  /** Row number and number of the municipality are given when clients are known. */
  id: number;
  number: number;
  client: number;
  municipality: number;
  readonly contract: DemoContract;
  readonly product: ProductData;
  readonly productIndex: number;
  readonly from: number;
  /** Last day by the latest version. */
  readonly through: number;
  readonly decidedOn: number;
  /** Last day by the first version, and when it was lengthened; the same day and 0 when it never was. */
  readonly firstThrough: number;
  readonly lengthenedOn: number;
  /** When it was withdrawn as sent by mistake (reason 13), or 0. */
  readonly deletedOn: number;
  readonly volume: number;
  readonly frequency: Frequency;
  /** Usually delivered per month. */
  readonly meanPerMonth: number;
  usedVolume: number;
  readonly months: Map<string, MonthUsage>;
};

const DAYS_PER_MONTH = 30.4;

/**
 * Places in care: per product as many as its budget and usual monthly volume need, spread over contracts by volume. On
 * each place one allocation follows the other through the year. Sorted by the day they were decided on.
 */
export function makeAllocations(
  data: RegionData,
  contracts: readonly DemoContract[],
  months: readonly DemoMonth[],
  today: PlainDate,
  seed: string,
): DemoAllocation[] {
  const random = randomOf(seed, 'allocations');
  const start = months[0]?.firstEpoch ?? 0;
  const window = { start, today: epochDay(today) };
  const made: DemoAllocation[] = [];
  for (const [key, shape] of Object.entries(data.shapes.shapes)) {
    const places = placesPerContract(data, contracts, key, shape);
    for (const { contract, count } of places) {
      for (let place = 0; place < count; place++) made.push(...chain(contract, key, shape, window, random));
    }
  }
  return made
    .map((allocation, order) => ({ allocation, order }))
    .sort((a, b) => a.allocation.decidedOn - b.allocation.decidedOn || a.order - b.order)
    .map(({ allocation }) => allocation);
}

function placesPerContract(data: RegionData, contracts: readonly DemoContract[], key: string, shape: Shape) {
  const holders = contracts.flatMap((contract) => {
    const line = contract.lines.find((l) => l.product.key === key);
    if (!line) return [];
    const pace = data.shapes.pace.find((p) => p.product === key && p.provider === contract.provider.name)?.factor ?? 1;
    return [{ contract, weight: line.volume * pace, volume: line.volume }];
  });
  if (holders.length === 0) return [];
  const volume = holders.reduce((sum, holder) => sum + holder.volume, 0);
  const places = Math.max(1, Math.round((volume * shape.used) / 10 / shape.meanPerMonth));
  const counts = splitExactly(
    places,
    holders.map(({ weight }) => weight),
  );
  return holders.map(({ contract }, at) => ({ contract, count: counts[at] ?? 0 }));
}

type Window = { readonly start: number; readonly today: number };

/** The allocations that follow each other on one place. The first is under way when the demonstration begins. */
function chain(contract: DemoContract, key: string, shape: Shape, window: Window, random: Random): DemoAllocation[] {
  const line = contract.lines.find((l) => l.product.key === key);
  if (!line) return [];
  const made: DemoAllocation[] = [];
  let days = durationDays(shape, random);
  let from = Math.max(epochDay(contract.from), window.start - Math.floor(random.next() * days));
  while (true) {
    const decidedOn = from - random.int(2, 20);
    if (decidedOn > window.today) return made;
    const next = oneAllocation(
      line.product,
      line.productIndex,
      contract,
      shape,
      { from, days, decidedOn },
      window,
      random,
    );
    made.push(next);
    if (random.chance(0.006)) made.push(deletedTwin(next, window, random));
    from = next.through + 1 + random.int(0, 18);
    days = durationDays(shape, random);
  }
}

const durationDays = (shape: Shape, random: Random): number =>
  Math.round(random.int(shape.months[0] * 10, shape.months[1] * 10) * (DAYS_PER_MONTH / 10));

function oneAllocation(
  product: ProductData,
  productIndex: number,
  contract: DemoContract,
  shape: Shape,
  at: { readonly from: number; readonly days: number; readonly decidedOn: number },
  window: Window,
  random: Random,
): DemoAllocation {
  const through = at.from + at.days - 1;
  const short = at.from + Math.round(at.days * 0.65) - 1;
  const lengthenedOn = short - random.int(5, 25);
  const willLengthen = random.chance(0.3);
  const lengthened = willLengthen && lengthenedOn <= window.today;
  const meanPerMonth =
    shape.meanPerMonth * random.around(product.unit === '14' && shape.frequency === '2' ? 0.02 : 0.4);
  const end = willLengthen && !lengthened ? short : through;
  return {
    id: 0,
    number: 0,
    client: 0,
    municipality: 0,
    contract,
    product,
    productIndex,
    from: at.from,
    through: end,
    decidedOn: at.decidedOn,
    firstThrough: lengthened ? short : end,
    lengthenedOn: lengthened ? lengthenedOn : 0,
    deletedOn: 0,
    ...planVolume(shape, product.unit, meanPerMonth, (end - at.from + 1) / DAYS_PER_MONTH),
    meanPerMonth,
    usedVolume: 0,
    months: new Map(),
  };
}

/** The same allocation sent twice; the second was withdrawn within days. */
function deletedTwin(allocation: DemoAllocation, window: Window, random: Random): DemoAllocation {
  const deletedOn = Math.min(window.today, allocation.decidedOn + random.int(1, 9));
  return {
    ...allocation,
    through: allocation.from,
    firstThrough: allocation.through,
    lengthenedOn: 0,
    deletedOn,
    months: new Map(),
  };
}
