import { formatDecimal } from '../../format/index.ts';
import { pricingText } from './pricing.nl.ts';

/** A figure of a calculation with its unit: "€ 52.300", "36,5%", "1.878 uur". */
export const figureValue = (value: string, unit: string): string => (pricingText.units[unit] ?? formatDecimal)(value);
