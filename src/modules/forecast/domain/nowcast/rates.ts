import { credible, type Seen, straubK } from './credibility.ts';
import type { Development } from './development.ts';
import type { Exposure } from './exposure.ts';
import type { NowcastFacts } from './facts.ts';
import { centsIn, declaredDay, type Known } from './known.ts';
import { monthInYear } from './months.ts';

/** What allocated help costs: cents per unit allocated, per cell, and how calendar months differ from the mean. */
export type Rates = {
  /** Cents per unit allocated. */
  readonly ofCell: Float64Array;
  /** Season of a group in a calendar month (1 to 12); 1 when nothing is known. */
  season(group: string, month: number): number;
};

/** Season never takes more than this from a month or adds more to it. */
const WIDEST_SEASON = 0.3;

/**
 * Of each product the cents per unit allocated over the months that were declared (at most twelve), drawn from product to
 * cell by Bühlmann and Straub. A calendar month differs as it did before; of n times that it was seen it counts for n / (n + 1).
 *
 * @param exposures per month of `known`, as known today.
 */
export function ratesOn(
  facts: NowcastFacts,
  known: Known,
  exposures: readonly Exposure[],
  development: Development,
  newest: number,
): Rates {
  const window = Array.from({ length: 12 }, (_, at) => newest - at).filter((month) => month >= known.first);
  const ultimate = (cell: number, month: number) =>
    centsIn(known, cell, month) * development.factor(facts.groups[cell] ?? '', month);
  const seenOf = (cell: number, month: number): Seen =>
    Number.isFinite(declaredDay(known, cell, month))
      ? { weight: exposures[month - known.first]?.all[cell] ?? 0, amount: ultimate(cell, month) }
      : { weight: 0, amount: 0 };
  const ofCell = new Float64Array(facts.cells.length);
  const indices = facts.cells.map((_, cell) => cell);
  for (const [, cells] of Map.groupBy(indices, (cell) => facts.cells[cell]?.productId)) {
    const seen = cells.map((cell) => window.map((month) => seenOf(cell, month)));
    const sums = seen.map(addUp);
    const whole = addUp(sums);
    const mean = whole.weight > 0 ? whole.amount / whole.weight : 0;
    const k = straubK(seen);
    cells.forEach((cell, at) => {
      ofCell[cell] = credible(sums[at] ?? { weight: 0, amount: 0 }, mean, k);
    });
  }
  const seasons = seasonsOf(facts, known, newest, (cell, month) => {
    const { weight, amount } = seenOf(cell, month);
    return { amount, weight: weight * (ofCell[cell] ?? 0) };
  });
  return { ofCell, season: (group, month) => seasons.get(`${group}|${monthInYear(month)}`) ?? 1 };
}

const addUp = (all: readonly Seen[]): Seen => ({
  weight: all.reduce((total, one) => total + one.weight, 0),
  amount: all.reduce((total, one) => total + one.amount, 0),
});

function seasonsOf(
  facts: NowcastFacts,
  known: Known,
  newest: number,
  seen: (cell: number, month: number) => Seen,
): Map<string, number> {
  const found = new Map<string, number[]>();
  for (let month = known.first; month <= newest; month++) {
    const ofGroup = new Map<string, Seen>();
    facts.groups.forEach((group, cell) => {
      const was = ofGroup.get(group) ?? { weight: 0, amount: 0 };
      ofGroup.set(group, addUp([was, seen(cell, month)]));
    });
    for (const [group, { weight, amount }] of ofGroup) {
      if (weight <= 0 || amount <= 0) continue;
      const key = `${group}|${monthInYear(month)}`;
      found.set(key, [...(found.get(key) ?? []), amount / weight]);
    }
  }
  return new Map(
    [...found].map(([key, ratios]) => {
      const mean = ratios.reduce((total, one) => total + one, 0) / ratios.length;
      const season = 1 + (ratios.length / (ratios.length + 1)) * (mean - 1);
      return [key, Math.min(1 + WIDEST_SEASON, Math.max(1 - WIDEST_SEASON, season))];
    }),
  );
}
