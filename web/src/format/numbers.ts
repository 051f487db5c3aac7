export { formatCount, formatPercentage } from '../../../src/kernel/format.nl.ts';
export { pluralUnit, singularUnit } from '../../../src/kernel/unit-words.nl.ts';

import { formatCount } from '../../../src/kernel/format.nl.ts';

/** The share of a part in a whole, in per cent; nothing of nothing is 0. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** "1 regel", "2 regels": the noun in the number that fits. */
export const formatNoun = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
