import {
  add,
  compareFractions,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';

/** What is judged by assessors, with its share of the whole; shares of quality and price together are one. */
export type QualityCriterion = { readonly key: string; readonly weight: Fraction };

/**
 * How price counts beside quality.
 * - `none`: quality alone, the weights of which are one together;
 * - `relative`: lowest price divided by this price. Short to explain, but a bid that goes away can turn the order of others;
 * - `between-bounds`: one at the lower bound or below, zero at the upper bound or above, a straight line between: the
 *   points of a bid do not depend on other bids;
 * - `value`: quality is worth money. `worth` is what a full score on all criteria is worth; it is deducted from the price
 *   in proportion, and the lowest outcome ranks first.
 */
export type PriceRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'relative'; readonly weight: Fraction }
  | { readonly kind: 'between-bounds'; readonly weight: Fraction; readonly lowest: Cents; readonly highest: Cents }
  | { readonly kind: 'value'; readonly worth: Cents };

export type Formula = { readonly criteria: readonly QualityCriterion[]; readonly price: PriceRule };

export type Bid = {
  readonly applicationId: number;
  /** Consensus per criterion as a share of a full score, 0 to 1. */
  readonly scores: Readonly<Record<string, Fraction>>;
  /** Compared price; null only where price does not count. */
  readonly priceCents: Cents | null;
};

export type RankedBid = {
  readonly applicationId: number;
  /** 1 is first; equals share a rank and the next rank is passed over. */
  readonly rank: number;
  /** Shares of one, or with `value` the outcome in cents as a negative number: more is better in both. */
  readonly total: Fraction;
  /** What each criterion adds to the total; `price` is a criterion of its own. */
  readonly parts: Readonly<Record<string, Fraction>>;
};

export const PRICE = 'price';

/** The weights of a formula do not add up to one, or a bid misses a score or a price. */
export type RankingFault =
  | { readonly fault: 'weights-not-one'; readonly sum: Fraction }
  | { readonly fault: 'bounds-turned' }
  | { readonly fault: 'score-missing'; readonly applicationId: number; readonly criterion: string }
  | { readonly fault: 'price-missing'; readonly applicationId: number };

/** What makes a formula or a set of bids impossible to rank; empty when they can be ranked. */
export function rankingFaults(formula: Formula, bids: readonly Bid[]): RankingFault[] {
  const { price, criteria } = formula;
  const faults: RankingFault[] = [];
  const priceWeight = price.kind === 'relative' || price.kind === 'between-bounds' ? price.weight : ZERO;
  const sum = add(priceWeight, ...criteria.map((one) => one.weight));
  if (compareFractions(sum, ONE) !== 0) faults.push({ fault: 'weights-not-one', sum });
  if (price.kind === 'between-bounds' && price.lowest >= price.highest) faults.push({ fault: 'bounds-turned' });
  for (const { applicationId, scores, priceCents } of bids) {
    for (const { key } of criteria)
      if (scores[key] === undefined) faults.push({ fault: 'score-missing', applicationId, criterion: key });
    if (price.kind !== 'none' && (priceCents === null || priceCents <= 0n))
      faults.push({ fault: 'price-missing', applicationId });
  }
  return faults;
}

/** Bids from first to last by a stated formula; exact, so equal is equal. Call it only when `rankingFaults` is empty. */
export function rankBids(formula: Formula, bids: readonly Bid[]): RankedBid[] {
  const weighed = bids.map((bid) => weigh(formula, bids, bid));
  const ordered = weighed.toSorted((a, b) => compareFractions(b.total, a.total) || a.applicationId - b.applicationId);
  return ordered.map((one) => ({
    ...one,
    rank: 1 + ordered.filter((other) => compareFractions(other.total, one.total) > 0).length,
  }));
}

function weigh(formula: Formula, bids: readonly Bid[], bid: Bid): Omit<RankedBid, 'rank'> {
  const scale = formula.price.kind === 'value' ? fraction(formula.price.worth) : ONE;
  const parts: Record<string, Fraction> = {};
  for (const { key, weight } of formula.criteria) parts[key] = multiply(scale, weight, bid.scores[key] ?? ZERO);
  if (formula.price.kind !== 'none') parts[PRICE] = pricePart(formula.price, bids, bid);
  return { applicationId: bid.applicationId, parts, total: add(...Object.values(parts)) };
}

function pricePart(rule: Exclude<PriceRule, { kind: 'none' }>, bids: readonly Bid[], bid: Bid): Fraction {
  const price = bid.priceCents ?? 0n;
  switch (rule.kind) {
    case 'relative':
      return multiply(rule.weight, fraction(lowestPrice(bids), price));
    case 'between-bounds': {
      const within = inOrder([rule.lowest, price, rule.highest])[1] ?? price;
      return multiply(rule.weight, fraction(rule.highest - within, rule.highest - rule.lowest));
    }
    case 'value':
      return fraction(-price);
  }
}

const inOrder = (prices: readonly bigint[]): bigint[] => prices.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const lowestPrice = (bids: readonly Bid[]): bigint => inOrder(bids.map((bid) => bid.priceCents ?? 0n))[0] ?? 0n;

/** The smallest change of one weight by which somebody else would come before the bid that is first (or last let in). */
export type Flip = {
  readonly criterion: string;
  /** Added to the weight of the criterion; the other weights shrink or grow in proportion, so that they stay one together. */
  readonly change: Fraction;
  readonly applicationId: number;
};

/**
 * How firm a ranking is at a boundary: per criterion the smallest change of its weight that lets a bid below the boundary
 * draw level with one above it; a criterion that can never do so is left out. Not for `value`, where the weights are money.
 *
 * @param boundary number of bids above the line: 1 for the winner, or the most that selection lets through.
 */
export function sensitivity(formula: Formula, bids: readonly Bid[], boundary: number): Flip[] {
  if (formula.price.kind === 'value') throw new RangeError('weights of a value formula are money, not shares');
  const ranked = rankBids(formula, bids);
  const [above, below] = [ranked.slice(0, boundary), ranked.slice(boundary)];
  return weightsOf(formula).flatMap(({ key, weight }) => {
    const flips = above.flatMap((high) =>
      below.flatMap((low) => {
        const change = changeToLevel(high, low, key, weight);
        return change ? [{ criterion: key, change, applicationId: low.applicationId }] : [];
      }),
    );
    const [smallest] = flips.toSorted((a, b) => compareFractions(size(a.change), size(b.change)));
    return smallest ? [smallest] : [];
  });
}

const weightsOf = ({ criteria, price }: Formula): readonly QualityCriterion[] =>
  price.kind === 'relative' || price.kind === 'between-bounds'
    ? [...criteria, { key: PRICE, weight: price.weight }]
    : criteria;

/**
 * With weight w of a criterion and lead d of the higher bid, split in what this criterion gives (w·a) and the rest
 * ((1-w)·b), the lead is (w+x)·a + (1-w-x)·b: level when x = -d / (a - b), if w+x lies between zero and one.
 */
function changeToLevel(high: RankedBid, low: RankedBid, key: string, weight: Fraction): Fraction | undefined {
  if (compareFractions(weight, ZERO) === 0 || compareFractions(weight, ONE) === 0) return undefined;
  const lead = subtract(high.total, low.total);
  const partLead = subtract(high.parts[key] ?? ZERO, low.parts[key] ?? ZERO);
  const perWeight = divide(partLead, weight);
  const restPerWeight = divide(subtract(lead, partLead), subtract(ONE, weight));
  const slope = subtract(perWeight, restPerWeight);
  if (compareFractions(slope, ZERO) === 0) return undefined;
  const change = divide(subtract(ZERO, lead), slope);
  const changed = add(weight, change);
  return compareFractions(changed, ZERO) > 0 && compareFractions(changed, ONE) < 0 ? change : undefined;
}

const size = (value: Fraction): Fraction => (compareFractions(value, ZERO) < 0 ? subtract(ZERO, value) : value);
