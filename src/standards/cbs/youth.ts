import data from './data/youth-2021.json' with { type: 'json' };

/** Inhabitants of a municipality (borders of 2026) in the year of the file, by age. */
export type Youth = {
  readonly year: number;
  readonly inhabitants: number;
  /** 0 up to and including 14, and 15 up to and including 24: from whole per cents. */
  readonly aged0to14: number;
  readonly aged15to24: number;
  /** 0 up to and including 17: estimated from the two. */
  readonly aged0to17: number;
  readonly source: string;
};

const PERSONS: Readonly<Record<string, readonly number[] | undefined>> = data.persons;

/** Young people of a municipality by its CBS code, as far as the reference data go; undefined for other codes. */
export function youthOf(cbsCode: string): Youth | undefined {
  const persons = PERSONS[cbsCode];
  if (!persons) return undefined;
  const [inhabitants = 0, aged0to14 = 0, aged15to24 = 0, aged0to17 = 0] = persons;
  return { year: data.year, inhabitants, aged0to14, aged15to24, aged0to17, source: data.source };
}
