/** Units of volume as people say them: one, and more of them (code list WJ756 of iJw 3.2). */
const UNIT_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '01': ['minuut', 'minuten'],
  '04': ['uur', 'uur'],
  '14': ['etmaal', 'etmalen'],
  '16': ['dagdeel', 'dagdelen'],
  '82': ['stuk', 'stuks'],
  '83': ['euro', "euro's"],
  '84': ['stuk', 'stuks'],
};

const wordsOf = (unit: string): readonly [one: string, many: string] =>
  UNIT_WORDS[unit] ?? Object.values(UNIT_WORDS).find((words) => words.includes(unit)) ?? [unit, unit];

/** "minuten", from the code or from either word; a unit we do not know stays as it is. */
export const pluralUnit = (unit: string): string => wordsOf(unit)[1];

/** "minuut", for "per minuut". */
export const singularUnit = (unit: string): string => wordsOf(unit)[0];
