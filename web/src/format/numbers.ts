const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const percent0 = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const percent1 = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1842` becomes "1.842". */
export const formatCount = (value: number): string => whole.format(value);

/** `82.5` (per cent) becomes "82,5%"; `decimals: 0` gives "83%". */
export const formatPercentage = (percentage: number, decimals: 0 | 1 = 1): string =>
  `${(decimals === 0 ? percent0 : percent1).format(percentage)}%`;

/** The share of a part in a whole, in per cent; nothing of nothing is 0. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** "1 regel", "2 regels": the noun in the number that fits. */
export const formatNoun = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** A unit as people say it: `(720, 'minuut', 'minuten')`. Units the server does not know stay as they are. */
export const pluralUnit = (unit: string): string =>
  ({ minuut: 'minuten', uur: 'uren', etmaal: 'etmalen', dagdeel: 'dagdelen', stuks: 'stuks', dag: 'dagen' })[unit] ??
  unit;
