import { no, type Result, yes } from '../../../kernel/result.ts';
import type { HoursMeaning } from './cost-element.ts';

/** What a price means: two prices can only be laid beside each other when these are the same. */
export type PriceTerms = {
  readonly unit: string;
  /** Null when nobody stated it: then a price of an hour cannot be compared at all. */
  readonly hours: HoursMeaning | null;
  readonly priceKind: 'unit' | 'trajectory' | 'period' | 'population-mean';
  /** Hours of work in one unit as decimal text, for units that are not hours by nature; null when not stated. */
  readonly unitHours: string | null;
};

export type TermDifference = {
  readonly term: 'unit' | 'hours' | 'price-kind' | 'unit-hours';
  readonly left: string | null;
  readonly right: string | null;
};
export type TermsDiffer = { readonly code: 'pricing.terms-differ'; readonly differences: readonly TermDifference[] };

/** Units that are themselves time of a worker; only there the meaning of "hour" is the meaning of the unit. */
const TIME_UNITS: readonly string[] = ['01', '04'];

/**
 * Refuses when the terms mean different things, and says which: a price per hour of direct contact and one per hour worked
 * are not two prices of the same thing. In a day part or a day the meaning of hours only matters for how it was built up.
 */
export function compareTerms(left: PriceTerms, right: PriceTerms): Result<undefined, TermsDiffer> {
  const differences: TermDifference[] = [];
  const look = (term: TermDifference['term'], a: string | null, b: string | null) => {
    if (a !== b || a === null) differences.push({ term, left: a, right: b });
  };
  look('unit', left.unit, right.unit);
  look('price-kind', left.priceKind, right.priceKind);
  if (left.unit === right.unit && TIME_UNITS.includes(left.unit)) look('hours', left.hours, right.hours);
  if (left.unit === right.unit && left.unitHours !== null && right.unitHours !== null) {
    look('unit-hours', left.unitHours, right.unitHours);
  }
  return differences.length === 0 ? yes(undefined) : no({ code: 'pricing.terms-differ', differences });
}
