import { exposureIn } from './exposure.ts';
import type { NowcastFacts } from './facts.ts';
import { endOf } from './months.ts';

/** So many past months say how what is allocated for a month still grows. */
const MONTHS_BACK = 6;
const WIDEST = { least: 0.5, most: 2 } as const;

/**
 * What will be allocated in a month once all is known, times what is known of it on `asOf`: new allocations, extensions and
 * ends that nobody reported yet. Read from the months before, as far ahead as `month` lies ahead now; a group counts beside
 * the region as if the region were one month of that group.
 *
 * @param allocatedIn what was allocated in a month, as known on `asOf`.
 */
export function growthOf(
  facts: NowcastFacts,
  asOf: number,
  newest: number,
  month: number,
  allocatedIn: (month: number) => Float64Array,
): (group: string) => number {
  const ahead = endOf(month) - asOf;
  const then = new Map<string, number>();
  const now = new Map<string, number>();
  const worth = worthOf(facts, asOf, newest, allocatedIn);
  for (let past = newest; past > newest - MONTHS_BACK; past--) {
    const known = exposureIn(facts.trajectories, facts.cells.length, past, endOf(past) - ahead).all;
    const became = allocatedIn(past);
    facts.groups.forEach((group, cell) => {
      then.set(group, (then.get(group) ?? 0) + (known[cell] ?? 0) * (worth[cell] ?? 0));
      now.set(group, (now.get(group) ?? 0) + (became[cell] ?? 0) * (worth[cell] ?? 0));
    });
  }
  const total = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((sum, one) => sum + one, 0);
  const region = total(then) > 0 ? total(now) / total(then) : 1;
  return (group) => {
    const own = then.get(group) ?? 0;
    const growth =
      own > 0 ? ((now.get(group) ?? 0) + (own / MONTHS_BACK) * region) / (own + own / MONTHS_BACK) : region;
    return Math.min(WIDEST.most, Math.max(WIDEST.least, growth));
  };
}

/** Cents per unit allocated of each product, so that hours and days can be added up. */
function worthOf(
  facts: NowcastFacts,
  asOf: number,
  newest: number,
  allocatedIn: (month: number) => Float64Array,
): Float64Array {
  const cents = new Map<number, number>();
  const volume = new Map<number, number>();
  const productOf = (cell: number) => facts.cells[cell]?.productId ?? 0;
  for (const report of facts.reports) {
    if (report.knownOn > asOf || report.month > newest || report.month <= newest - MONTHS_BACK) continue;
    const product = productOf(report.cell);
    cents.set(product, (cents.get(product) ?? 0) + report.cents);
  }
  for (let past = newest; past > newest - MONTHS_BACK; past--)
    allocatedIn(past).forEach((one, cell) => {
      volume.set(productOf(cell), (volume.get(productOf(cell)) ?? 0) + one);
    });
  return Float64Array.from(facts.cells, ({ productId }) => {
    const units = volume.get(productId) ?? 0;
    return units > 0 ? Math.max(0, cents.get(productId) ?? 0) / units : 0;
  });
}
