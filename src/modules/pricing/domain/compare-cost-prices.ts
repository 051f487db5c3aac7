import {
  compareFractions,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '../../../kernel/fraction.ts';
import { type Band, bandOf, weighedMean } from './band.ts';
import { compareTerms, type PriceTerms, type TermDifference } from './terms.ts';

/** The parts of the law for which a provider can say what they cost; indexation and margin are in `rest`. */
export type CostParts = {
  readonly professionals: Fraction;
  readonly clientBound: Fraction;
  readonly overhead: Fraction;
  readonly rest: Fraction;
};
export type CostPartName = keyof CostParts;

/** What a provider says that a product costs; euro per unit. */
export type ProviderCostPrice = {
  readonly providerId: number;
  readonly price: Fraction;
  readonly terms: PriceTerms;
  readonly parts: CostParts | null;
  /** Units a year that the provider expects to deliver; null when not stated. */
  readonly yearVolume: bigint | null;
};

/** The tariff that is proposed or holds, with what it is built of; euro per unit. */
export type OfferedTariff = {
  readonly price: Fraction;
  readonly terms: PriceTerms;
  readonly parts: CostParts | null;
};

export type Coverage = {
  readonly providerId: number;
  readonly price: Fraction;
  readonly covered: boolean;
  /** Tariff minus cost price: below zero the provider pays in. */
  readonly difference: Fraction;
  /** The difference over the provider's own volume of a year. */
  readonly perYear: Fraction | null;
  /** Where the cost price differs from the tariff's build-up, the part that adds most to the shortage first. */
  readonly why: readonly { readonly part: CostPartName; readonly difference: Fraction }[];
};

export type Comparison = {
  readonly rows: readonly Coverage[];
  /** Prices that mean something else: not compared, and why. */
  readonly refused: readonly { readonly providerId: number; readonly differences: readonly TermDifference[] }[];
  readonly band: Band | undefined;
  /** What they cost together per unit, each weighed by its own volume; of at least five that stated it. */
  readonly mean: Fraction | undefined;
  readonly signal: LowTariffSignal | undefined;
};

/** A tariff far below cost: how far below the middle cost price, as part of it. */
export type LowTariffSignal = { readonly below: Fraction; readonly median: Fraction; readonly notCovered: number };

const PART_NAMES: readonly CostPartName[] = ['professionals', 'clientBound', 'overhead', 'rest'];

/**
 * Lays cost prices beside a tariff: who is not covered, by how much, and why. What means something else is set apart. The
 * signal comes when the tariff is `farBelow` (a part of one, a setting) or more under the middle cost price.
 */
export function compareCostPrices(
  offered: OfferedTariff,
  prices: readonly ProviderCostPrice[],
  farBelow: Fraction,
): Comparison {
  const refused: { providerId: number; differences: readonly TermDifference[] }[] = [];
  const rows: Coverage[] = [];
  for (const price of prices) {
    const same = compareTerms(offered.terms, price.terms);
    if (same.ok) rows.push(coverageOf(offered, price));
    else refused.push({ providerId: price.providerId, differences: same.refusal.differences });
  }
  rows.sort((a, b) => compareFractions(a.difference, b.difference) || a.providerId - b.providerId);
  const band = bandOf(rows.map(({ price }) => price));
  const weighed = prices.flatMap(({ providerId, price, yearVolume }) =>
    yearVolume !== null && rows.some((row) => row.providerId === providerId) ? [{ price, volume: yearVolume }] : [],
  );
  return { rows, refused, band, mean: weighedMean(weighed), signal: signalOf(offered, rows, band, farBelow) };
}

function coverageOf(offered: OfferedTariff, cost: ProviderCostPrice): Coverage {
  const difference = subtract(offered.price, cost.price);
  return {
    providerId: cost.providerId,
    price: cost.price,
    covered: compareFractions(difference, ZERO) >= 0,
    difference,
    perYear: cost.yearVolume === null ? null : multiply(difference, fraction(cost.yearVolume)),
    why: offered.parts && cost.parts ? differencesOf(offered.parts, cost.parts) : [],
  };
}

function differencesOf(offered: CostParts, cost: CostParts): Coverage['why'] {
  return PART_NAMES.map((part) => ({ part, difference: subtract(offered[part], cost[part]) }))
    .filter(({ difference }) => difference.numerator !== 0n)
    .sort((a, b) => compareFractions(a.difference, b.difference));
}

function signalOf(
  offered: OfferedTariff,
  rows: readonly Coverage[],
  band: Band | undefined,
  farBelow: Fraction,
): LowTariffSignal | undefined {
  if (!band || band.median.numerator <= 0n) return undefined;
  const below = subtract(ONE, divide(offered.price, band.median));
  if (compareFractions(below, farBelow) < 0) return undefined;
  return { below, median: band.median, notCovered: rows.filter(({ covered }) => !covered).length };
}
