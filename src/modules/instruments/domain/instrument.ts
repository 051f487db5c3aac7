/** The four instruments of purchasing and their options, from the least to the most abstract or binding. */
export const OPTIONS_OF = {
  funding: ['effort', 'actual-cost', 'fixed-budget', 'trajectory', 'result', 'population'],
  access: ['own-route', 'work-instruction', 'harmonised-route', 'independent-triage', 'access-by-providers'],
  'supplier-management': ['equal', 'by-municipalities', 'by-share', 'fixed-manager', 'tiers', 'covenant'],
  contract: ['open', 'open-high-demands', 'semi-open', 'closed', 'closed-dialogue', 'consortium'],
} as const;

export type Instrument = keyof typeof OPTIONS_OF;
export type OptionKey = (typeof OPTIONS_OF)[Instrument][number];
export type FundingModel = (typeof OPTIONS_OF)['funding'][number];

export const INSTRUMENTS = Object.keys(OPTIONS_OF) as readonly Instrument[];

/** The instrument that an option belongs to. */
export const instrumentOf = (option: OptionKey): Instrument => {
  const found = INSTRUMENTS.find((one) => isOptionOf(one, option));
  if (!found) throw new RangeError(`no such option: ${option}`);
  return found;
};

export const isOptionOf = (instrument: Instrument, option: string): option is OptionKey =>
  (OPTIONS_OF[instrument] as readonly string[]).includes(option);

/** An option as people read it: what it is, when it fits, when not and what it demands, each from a named source. */
export type LibraryOption = {
  readonly key: OptionKey;
  readonly name: string;
  readonly what: string;
  readonly when: readonly string[];
  readonly notWhen: readonly string[];
  readonly demands: readonly string[];
  /** Numbers of requirements, or the name of a list in the sources. */
  readonly sources: readonly string[];
};
