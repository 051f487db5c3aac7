import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  parseFraction,
  percent,
} from '../../../kernel/fraction.ts';
import { type PricingFacts, sumOf } from './facts.ts';

/** How the price of an hour becomes the price that is asked. */
export type PriceShape = {
  /** Hours of work in one priced unit. */
  readonly unitHours: Fraction;
  /** Units in the price: 1, unless it is a price per period or the mean of a population. */
  readonly units: Fraction;
  /** Each way it may run, with how its price relates to the mean one: for the spread of time and intensity. */
  readonly rows: readonly SpreadShape[];
};
export type SpreadShape = {
  readonly label: string;
  /** Part of the whole. */
  readonly share: Fraction;
  readonly unitHours: Fraction;
  readonly units: Fraction;
};

const MINUTE = fraction(1, 60);

/** Hours of work in one unit: a minute and an hour by nature, the rest as the calculation states. */
function statedUnitHours(facts: PricingFacts): Fraction {
  if (facts.document.unit === '01') return MINUTE;
  return facts.document.unit === '04' ? ONE : sumOf(facts, facts.of('unit-hours'), 'hours');
}

/** The shape of the price. Facts must be complete. */
export function priceShapeOf(facts: PricingFacts): PriceShape {
  const { price } = facts.document;
  if (price.kind === 'trajectory') {
    const rows = price.spread.map(({ label, share, weeks, hoursPerWeek }) => ({
      label,
      share: percent(share),
      unitHours: multiply(parseFraction(weeks), parseFraction(hoursPerWeek)),
      units: ONE,
    }));
    return { unitHours: add(...rows.map((row) => multiply(row.share, row.unitHours))), units: ONE, rows };
  }
  const unitHours = statedUnitHours(facts);
  if (price.kind === 'unit') return { unitHours, units: ONE, rows: [] };
  if (price.kind === 'period') return { unitHours, units: parseFraction(price.unitsPerPeriod), rows: [] };
  const clients = fraction(price.groups.reduce((sum, group) => sum + group.clients, 0));
  const rows = price.groups.map((group) => ({
    label: group.label,
    share: divide(fraction(group.clients), clients),
    unitHours,
    units: parseFraction(group.unitsPerClient),
  }));
  return { unitHours, units: add(...rows.map((row) => multiply(row.share, row.units))), rows };
}
