/** What can be answered about a segment: none, part of it, or wholly. */
export const LEVELS = ['no', 'partly', 'yes'] as const;
export type Level = (typeof LEVELS)[number];

/** The questions of the choice aid; each is answered for one segment, or not known. */
export const SEGMENT_FACTS = [
  'describable',
  'volume-enough',
  'duration-steerable',
  'shorter-wanted',
  'growth-risk',
  'growth-wanted',
  'result-measurable',
  'consequence-possible',
  'cooperation-crucial',
  'availability-first',
  'supply-risk',
  'renewal-wanted',
  'price-known',
  'temporary',
  'cost-insight',
  'full-insight',
  'trust',
  'access-translates',
  'municipality-directs',
  'municipality-steers-flow',
  'municipality-steers-volume',
  'rare-complex',
  'local-freedom-wanted',
  'explicit-policy',
  'access-trained',
  'other-referrers',
  'upcoding-risk',
  'heavy',
  'few-carry-goals',
  'contract-access-enough',
  'many-providers',
  'performance-known',
  'share-differs',
  'manager-capacity',
  'client-chooses',
  'quality-high',
  'fewer-wanted',
  'providers-accept',
  'future-insight',
  'selection-sound',
  'information-open',
  'spread-needed',
  'one-party-can',
] as const;
export type SegmentFact = (typeof SEGMENT_FACTS)[number];

/** Null: not known, which counts neither for nor against. */
export type SegmentFacts = Readonly<Record<SegmentFact, Level | null>>;

export const NOTHING_KNOWN: SegmentFacts = Object.fromEntries(
  SEGMENT_FACTS.map((fact) => [fact, null]),
) as unknown as SegmentFacts;

/** Facts of which the rest is not known. */
export const factsWith = (known: Partial<SegmentFacts>): SegmentFacts => ({ ...NOTHING_KNOWN, ...known });
