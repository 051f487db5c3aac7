export { formatCount, formatPercentage } from '../../../src/kernel/format.nl.ts';
export { pluralUnit, singularUnit } from '../../../src/kernel/unit-words.nl.ts';

import { formatCount } from '../../../src/kernel/format.nl.ts';

/** The share of a part in a whole, in per cent; nothing of nothing is 0. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** "1 regel", "2 regels": the noun in the number that fits. */
export const formatNoun = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** A decimal number as text ("1234.5") in Dutch ("1.234,5"), with every digit that counts: nothing is rounded here. */
export function formatDecimal(decimal: string): string {
  const [whole = '0', digits = ''] = decimal.replace('-', '').split('.');
  const decimals = digits.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${decimal.startsWith('-') ? '\u2212' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** Reads what people type as a decimal number ("1.234,5" or "12,5") as text with a point; undefined when it is none. */
export function parseDutchDecimal(text: string): string | undefined {
  const parts = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,6}))?$/.exec(text.trim().replace('\u2212', '-'));
  if (!parts) return undefined;
  return `${parts[1]}${parts[2]?.replaceAll('.', '')}${parts[3] ? `.${parts[3]}` : ''}`;
}
