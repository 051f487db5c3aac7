import type { CalculationDocument } from './cost-element.ts';

/** Units in which care itself is counted; their tariff is what one such unit costs. */
const COUNTED_UNITS: readonly string[] = ['01', '04', '14', '16'];

/**
 * Can the price of this calculation be the tariff of its product? What is delivered and what is paid must be the same thing
 * a price per trajectory, period or young person is no price of a minute or a day.
 */
export const isPriceOfUnit = ({ unit, price }: Pick<CalculationDocument, 'unit' | 'price'>): boolean =>
  price.kind === 'unit' || !COUNTED_UNITS.includes(unit);
