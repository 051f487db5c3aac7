import type { MonthOrigin } from '../domain/use-by-month.ts';

/** Dutch words of the public API and of files for estimates. */
export const STATUS_WORDS = { concept: 'concept', adopted: 'vastgesteld', replaced: 'vervangen' } as const;
export const LEVEL_WORDS = { regional: 'regionaal', local: 'lokaal' } as const;
export const POT_WORDS = { frame: 'kader', lta: 'lta', elsewhere: 'andere-bron' } as const;
export const BASIS_WORDS = {
  stated: 'opgegeven',
  'past-use': 'gebruik',
  transformation: 'transformatie',
  population: 'bevolking',
} as const;
/** How the use of a month came about. */
export const MONTH_WORDS = { counted: 'geteld', season: 'seizoen', mean: 'gemiddeld' } as const satisfies Record<
  MonthOrigin,
  string
>;
export const WEIGHT_WORDS = { light: 'licht', heavy: 'zwaar' } as const;
export const ACTION_WORDS = { made: 'gemaakt', imported: 'ingelezen', adopted: 'vastgesteld' } as const;
export const FIGURE_WORDS = { count: 'telling', estimate: 'schatting', forecast: 'prognose' } as const;
/** Classes of change in the number of young people. */
export const GROWTH_WORDS = {
  'strong-growth': 'meer dan 20% groei',
  growth: '5 tot 20% groei',
  stable: 'stabiel',
  shrink: '5 tot 10% krimp',
  'strong-shrink': 'meer dan 10% krimp',
} as const;
