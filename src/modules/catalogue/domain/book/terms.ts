/** The fixed choices in a product book; each list is all there is, and a new choice is a new word in it. */

/** What kind of thing a product is: a block to combine, a place on axes, a combination, a task, capacity, or one sum. */
export const PRODUCT_FORMS = ['building-block', 'position', 'arrangement', 'task', 'availability', 'lump-sum'] as const;
export type ProductForm = (typeof PRODUCT_FORMS)[number];

/** How a segment gets its price: one per product, one per provider, or the mean of providers. */
export const PRICE_RULES = ['uniform', 'per-provider', 'population-mean', 'unknown'] as const;
export type PriceRule = (typeof PRICE_RULES)[number];

export const BOOK_UNITS = [
  'minute',
  'hour',
  'day-part',
  'day-and-night',
  'day',
  'week',
  'month',
  'year',
  'trajectory',
  'piece',
  'client',
  'task',
] as const;
/** In what a product is counted and paid. */
export type BookUnit = (typeof BOOK_UNITS)[number];

/** Units that are lengths of time: what they count must be said. */
export const TIMED_UNITS: readonly BookUnit[] = ['minute', 'hour', 'day-part'];

export const VARIANTS = ['effort', 'output', 'task'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The six funding models of R-064, and availability that is paid regardless of use. */
export const FUNDING_MODELS = [
  'price-times-quantity',
  'trajectory',
  'result',
  'task',
  'task-actual-cost',
  'population',
  'guaranteed-availability',
] as const;
/** `task` is task funding with a fixed budget. */
export type FundingModel = (typeof FUNDING_MODELS)[number];

/** Paid as an amount for the year, without counting units. */
export const LUMP_SUM_FUNDING: ReadonlySet<string> = new Set<FundingModel>(['task', 'task-actual-cost', 'population']);

/** How far the definition of a product reaches: a bed, back home in time, a family that functions. */
export const DEFINITION_LEVELS = ['bed', 'back-home', 'family-functions'] as const;
export type DefinitionLevel = (typeof DEFINITION_LEVELS)[number];

/** Which part of a product an iJw code declares: all of it, its start, its end, a month, or a loose component. */
export const CODE_ROLES = ['whole', 'start', 'end', 'month'] as const;
export type CodeRole = (typeof CODE_ROLES)[number];

/** What a definition record is about; which ones are needed follows from the variant. */
export const DEFINITION_SUBJECTS = [
  'service',
  'target-group',
  'output',
  'population',
  'task-or-result-area',
  'financing-on-deviation',
] as const;
export type DefinitionSubject = (typeof DEFINITION_SUBJECTS)[number];

/** Which hours a time term means; pricing uses the same words. */
export const HOURS_MEANINGS = [
  'direct-client',
  'client-bound',
  'client-bound-and-no-show',
  'productive',
  'contract',
] as const;
export type HoursMeaning = (typeof HOURS_MEANINGS)[number];

/** A demand on how all services are delivered, or one on a product alone, to be avoided where possible. */
export const WEIGHTS = ['light', 'heavy'] as const;
export type Weight = (typeof WEIGHTS)[number];
