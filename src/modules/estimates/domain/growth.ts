import { type Fraction, fraction } from '../../../kernel/fraction.ts';

/** Young people of a municipality in a year, with the ages that were counted. */
export type PopulationFigure = {
  readonly year: number;
  readonly ageFrom: number;
  readonly ageThrough: number;
  readonly persons: number;
  readonly kind: 'count' | 'estimate' | 'forecast';
  readonly source: string;
};

/** Classes of change in the number of young people. */
export const GROWTH_CLASSES = ['strong-growth', 'growth', 'stable', 'shrink', 'strong-shrink'] as const;
export type GrowthClass = (typeof GROWTH_CLASSES)[number];

export type Growth = {
  readonly from: PopulationFigure;
  readonly to: PopulationFigure;
  /** Change in per cent, exact. */
  readonly percentage: Fraction;
  readonly growthClass: GrowthClass;
  /** The two figures count other ages, so the change is not only growth or shrink. */
  readonly bandsDiffer: boolean;
};

/**
 * Change between the first and the last year known, and its class: more than 20% growth, 5 to 20%, stable (up to 5% either
 * way), 5 to 10% shrink, more than 10% shrink. Of one year the last figure counts; figures with the same ages as
 * the first are preferred, and when there are none the difference is marked. Undefined with fewer than two years.
 */
export function growthOf(figures: readonly PopulationFigure[]): Growth | undefined {
  const byYear = figures.toSorted((a, b) => a.year - b.year);
  const from = byYear[0];
  if (!from || from.persons === 0) return undefined;
  const later = byYear.filter(({ year }) => year > from.year);
  const to = later.filter((figure) => sameBand(figure, from)).at(-1) ?? later.at(-1);
  if (!to) return undefined;
  const percentage = fraction((BigInt(to.persons) - BigInt(from.persons)) * 100n, from.persons);
  return { from, to, percentage, growthClass: classOf(percentage), bandsDiffer: !sameBand(from, to) };
}

const sameBand = (a: PopulationFigure, b: PopulationFigure): boolean =>
  a.ageFrom === b.ageFrom && a.ageThrough === b.ageThrough;

function classOf({ numerator, denominator }: Fraction): GrowthClass {
  if (numerator > 20n * denominator) return 'strong-growth';
  if (numerator > 5n * denominator) return 'growth';
  if (numerator >= -5n * denominator) return 'stable';
  return numerator >= -10n * denominator ? 'shrink' : 'strong-shrink';
}
