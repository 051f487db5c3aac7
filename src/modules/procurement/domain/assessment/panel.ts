import { type Fraction, fraction, parseFraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Bid, Formula, PriceRule } from '../ranking.ts';

/** A criterion as it is stated before anybody scores: its share, and the most points that it can get. */
export type Criterion = {
  readonly key: string;
  readonly name: string;
  /** Share of the whole as a decimal, such as `0.4`. */
  readonly weight: string;
  readonly maximum: number;
};

/** How price counts, in the form in which it is stored: shares as decimals, amounts in cents as text. */
export type StatedPrice =
  | { readonly kind: 'none' }
  | { readonly kind: 'relative'; readonly weight: string }
  | { readonly kind: 'between-bounds'; readonly weight: string; readonly lowest: string; readonly highest: string }
  | { readonly kind: 'value'; readonly worth: string };

export type StatedFormula = { readonly criteria: readonly Criterion[]; readonly price: StatedPrice };

export type Points = { readonly key: string; readonly points: number; readonly motivation: string };

export type SheetRefusal =
  | { readonly code: 'procurement.criterion-unknown'; readonly key: string }
  | { readonly code: 'procurement.points-out-of-range'; readonly key: string; readonly maximum: number }
  | { readonly code: 'procurement.sheet-incomplete'; readonly missing: readonly string[] };

/**
 * Looks at the points of one assessor or of a consensus. Points are whole or half, from zero to the maximum; a final
 * sheet has points and a motivation on every criterion.
 */
export function checkSheet(
  criteria: readonly Criterion[],
  sheet: readonly Points[],
  final: boolean,
): Result<true, SheetRefusal> {
  for (const { key, points } of sheet) {
    const criterion = criteria.find((one) => one.key === key);
    if (!criterion) return no({ code: 'procurement.criterion-unknown', key });
    if (points < 0 || points > criterion.maximum || !Number.isInteger(points * 2))
      return no({ code: 'procurement.points-out-of-range', key, maximum: criterion.maximum });
  }
  if (!final) return yes(true);
  const missing = criteria.filter(({ key }) => !sheet.some((one) => one.key === key && one.motivation.trim() !== ''));
  return missing.length === 0
    ? yes(true)
    : no({ code: 'procurement.sheet-incomplete', missing: missing.map(({ name }) => name) });
}

/** A formula as `ranking.ts` reckons with it. Throws RangeError when a stored decimal is none. */
export const formulaOf = ({ criteria, price }: StatedFormula): Formula => ({
  criteria: criteria.map(({ key, weight }) => ({ key, weight: parseFraction(weight) })),
  price: priceRule(price),
});

function priceRule(price: StatedPrice): PriceRule {
  switch (price.kind) {
    case 'none':
      return { kind: 'none' };
    case 'relative':
      return { kind: 'relative', weight: parseFraction(price.weight) };
    case 'between-bounds':
      return {
        kind: 'between-bounds',
        weight: parseFraction(price.weight),
        lowest: BigInt(price.lowest) as Cents,
        highest: BigInt(price.highest) as Cents,
      };
    case 'value':
      return { kind: 'value', worth: BigInt(price.worth) as Cents };
  }
}

/** A bid as the ranking wants it: the share of the maximum per criterion. A criterion without points is left out. */
export function bidOf(
  applicationId: number,
  { criteria }: StatedFormula,
  sheet: readonly Points[],
  priceCents: Cents | null,
): Bid {
  const scores: Record<string, Fraction> = {};
  for (const { key, maximum } of criteria) {
    const found = sheet.find((one) => one.key === key);
    if (found) scores[key] = fraction(Math.round(found.points * 2), 2 * maximum);
  }
  return { applicationId, scores, priceCents };
}

/**
 * The compared price of a bid: the price of the whole when it names one, else the sum of its prices per product; null
 * when it names none.
 */
export const comparedPrice = (content: {
  readonly priceCents: Cents | null;
  readonly prices: readonly { readonly cents: Cents }[];
}): Cents | null =>
  content.priceCents ??
  (content.prices.length === 0 ? null : (content.prices.reduce((sum, one) => sum + one.cents, 0n) as Cents));
