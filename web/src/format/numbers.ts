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

/** Units of the iJw standard (code list WJ756) as people say them: one, and more of them. */
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '01': ['minuut', 'minuten'],
  '04': ['uur', 'uren'],
  '14': ['etmaal', 'etmalen'],
  '16': ['dagdeel', 'dagdelen'],
  '82': ['stuk', 'stuks'],
  '83': ['stuk', 'stuks'],
  '84': ['euro', 'euro'],
};

const unitOf = (unit: string): readonly [one: string, many: string] =>
  UNITS[unit] ?? Object.values(UNITS).find((words) => words.includes(unit)) ?? [unit, unit];

/** "minuten", from the code or from either word; a unit we do not know stays as it is. */
export const pluralUnit = (unit: string): string => unitOf(unit)[1];

/** "minuut", for "per minuut". */
export const singularUnit = (unit: string): string => unitOf(unit)[0];
