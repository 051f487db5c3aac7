import type { NowcastFacts } from './facts.ts';

/** What was approved per cell and month by what was known on a day, and when each pair of parties first declared a month. */
export type Known = {
  readonly first: number;
  readonly months: number;
  /** cell x months + (month - first). */
  readonly cents: Float64Array;
  /** pair x months + (month - first): the day of the first declaration, infinity while there is none. */
  readonly declaredOn: Float64Array;
  readonly pairOf: Int32Array;
  readonly pairs: number;
};

/** The facts of `months` months from `first`, as they were known on `asOf`. */
export function knownOn({ cells, reports }: NowcastFacts, asOf: number, first: number, months: number): Known {
  const { pairOf, pairs } = pairsOf(cells);
  const cents = new Float64Array(cells.length * months);
  const declaredOn = new Float64Array(pairs * months).fill(Number.POSITIVE_INFINITY);
  for (const report of reports) {
    const at = report.month - first;
    if (report.knownOn > asOf || at < 0 || at >= months) continue;
    const place = report.cell * months + at;
    cents[place] = (cents[place] ?? 0) + report.cents;
    const pair = (pairOf[report.cell] ?? 0) * months + at;
    declaredOn[pair] = Math.min(declaredOn[pair] ?? Number.POSITIVE_INFINITY, report.knownOn);
  }
  return { first, months, cents, declaredOn, pairOf, pairs };
}

/** A provider and a municipality declare together: one file per month. */
function pairsOf(cells: NowcastFacts['cells']): { readonly pairOf: Int32Array; readonly pairs: number } {
  const numbers = new Map<string, number>();
  const pairOf = new Int32Array(cells.length);
  cells.forEach(({ providerId, municipalityId }, cell) => {
    const key = `${providerId}|${municipalityId}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    pairOf[cell] = number;
  });
  return { pairOf, pairs: numbers.size };
}

export const centsIn = (known: Known, cell: number, month: number): number =>
  known.cents[cell * known.months + month - known.first] ?? 0;

export const declaredDay = (known: Known, cell: number, month: number): number =>
  known.declaredOn[(known.pairOf[cell] ?? 0) * known.months + month - known.first] ?? Number.POSITIVE_INFINITY;
