/** A drawn line after checking: what it came to, how much of that was wrong, and how often it was hit. */
export type CheckedLine = { readonly amountCents: bigint; readonly wrongCents: bigint; readonly hits: number };

export type Population = { readonly count: number; readonly cents: bigint };

/** What the whole population is wrong by, with an interval of 95%. */
export type Extrapolated = {
  readonly method: 'ratio' | 'mean-of-parts' | 'all-checked';
  readonly foundCents: bigint;
  readonly estimateCents: bigint;
  /** Bounds of the interval; never below what was found, nor above the population. */
  readonly lowCents: bigint;
  readonly highCents: bigint;
  /** Width of the interval to each side as a part of the estimate; null when the estimate is nothing or one line says no more. */
  readonly precisionPercent: number | null;
};

/** 97.5% of Student's t by degrees of freedom (tables of the distribution); above 120 the normal one. */
const T_975: readonly (readonly [number, number])[] = [
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [6, 2.447],
  [7, 2.365],
  [8, 2.306],
  [9, 2.262],
  [10, 2.228],
  [12, 2.179],
  [15, 2.131],
  [20, 2.086],
  [25, 2.06],
  [30, 2.042],
  [40, 2.021],
  [60, 2.0],
  [120, 1.98],
];

/** The value for the largest tabled degrees of freedom that are not more: the interval is rather too wide than too narrow. */
export const studentT = (degrees: number): number =>
  degrees > 120 ? 1.96 : (T_975.findLast(([known]) => known <= degrees)?.[1] ?? 12.706);

/**
 * Carries a checked sample over to the lines it was drawn from. Lines drawn with equal chance: ratio estimate R = sum of wrong over
 * sum of amounts, total R times the population; variance N^2 (1 - n/N) / n times the mean square of wrong - R amount (Cochran,
 * Sampling Techniques, 6.3 and 2.6). Lines drawn by amount: mean of the wrong parts per hit times the population; variance the
 * square of the population times that of the parts over n (Hansen and Hurwitz). Every line checked: what was found. Undefined
 * while nothing was checked.
 */
export function extrapolate(
  lines: readonly CheckedLine[],
  population: Population,
  weight: 'amount' | 'equal',
): Extrapolated | undefined {
  if (lines.length === 0) return undefined;
  const foundCents = lines.reduce((sum, { wrongCents }) => sum + wrongCents, 0n);
  if (lines.length >= population.count) return bounded('all-checked', foundCents, Number(foundCents), 0, population);
  return weight === 'equal' ? byRatio(lines, foundCents, population) : byParts(lines, foundCents, population);
}

function byRatio(lines: readonly CheckedLine[], foundCents: bigint, population: Population): Extrapolated {
  const n = lines.length;
  const amounts = lines.reduce((sum, { amountCents }) => sum + Number(amountCents), 0);
  const ratio = Number(foundCents) / amounts;
  const squares = lines.reduce((sum, one) => sum + (Number(one.wrongCents) - ratio * Number(one.amountCents)) ** 2, 0);
  const spread = n < 2 ? Number.POSITIVE_INFINITY : squares / (n - 1);
  const error = population.count * Math.sqrt(((1 - n / population.count) / n) * spread);
  return bounded('ratio', foundCents, ratio * Number(population.cents), studentT(n - 1) * error, population);
}

function byParts(lines: readonly CheckedLine[], foundCents: bigint, population: Population): Extrapolated {
  const parts = lines.flatMap(({ amountCents, wrongCents, hits }) =>
    Array.from({ length: hits }, () => Number(wrongCents) / Number(amountCents)),
  );
  const n = parts.length;
  const mean = parts.reduce((sum, part) => sum + part, 0) / n;
  const squares = parts.reduce((sum, part) => sum + (part - mean) ** 2, 0);
  const spread = n < 2 ? Number.POSITIVE_INFINITY : squares / (n - 1);
  const error = Number(population.cents) * Math.sqrt(spread / n);
  return bounded('mean-of-parts', foundCents, mean * Number(population.cents), studentT(n - 1) * error, population);
}

function bounded(
  method: Extrapolated['method'],
  foundCents: bigint,
  estimate: number,
  margin: number,
  { cents }: Population,
): Extrapolated {
  const within = (value: number): bigint => {
    if (value >= Number(cents)) return cents;
    if (value <= Number(foundCents)) return foundCents;
    return BigInt(Math.round(value));
  };
  return {
    method,
    foundCents,
    estimateCents: within(estimate),
    lowCents: within(estimate - margin),
    highCents: within(estimate + margin),
    precisionPercent: estimate === 0 || !Number.isFinite(margin) ? null : Math.round((margin / estimate) * 1000) / 10,
  };
}
