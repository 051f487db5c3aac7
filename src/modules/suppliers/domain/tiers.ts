/** What providers are told apart by: facts about how one performs, never how large it is. */
export const TIER_FACTS = [
  'refused-share',
  'conditions-met',
  'agreements-kept',
  'negative-signals',
  'satisfaction',
  'development',
  'waiting-days',
  'ended-as-planned',
  'dropout',
] as const;
export type TierFact = (typeof TIER_FACTS)[number];
/** Null: not known or resting on too few young people to be shown, which never counts for and never against. */
export type TierFacts = Readonly<Record<TierFact, number | null>>;

export type Criterion = {
  readonly fact: TierFact;
  readonly bound: 'at-least' | 'at-most';
  readonly value: number;
};

/** What a tier brings; a benefit takes effect where a contract anchors it. */
export type Benefits = {
  readonly paymentTermDays: number | null;
  /** How many lines a sample of its care takes, instead of what is usual. */
  readonly sampleSize: number | null;
  readonly innovationFirst: boolean;
};

export type Tier = {
  readonly key: string;
  readonly name: string;
  readonly criteria: readonly Criterion[];
  /** How many of the criteria must hold. */
  readonly need: number;
  readonly benefits: Benefits;
};

/** A region's own document; tiers from the lowest up, the first asks nothing. */
export type Differentiation = {
  readonly tiers: readonly Tier[];
  /** Up to which share of the region's care, in per cent, a provider is small or of middle size. */
  readonly smallUpToPercent: number;
  readonly middleUpToPercent: number;
};

export type CriterionOutcome = Criterion & {
  readonly measured: number | null;
  readonly outcome: 'holds' | 'fails' | 'unknown';
};

export type TierOutcome = {
  readonly tier: Tier;
  readonly holds: boolean;
  readonly criteria: readonly CriterionOutcome[];
};

export type Placement = {
  readonly tier: Tier;
  readonly outcomes: readonly TierOutcome[];
  /** The next tier and the fewest, nearest criteria that would bring it there; null at the top. */
  readonly next: { readonly tier: Tier; readonly changes: readonly CriterionOutcome[] } | null;
};

/**
 * Where a provider stands: the highest tier of which enough criteria hold, together with those of every tier below it.
 * Pure: the same facts give the same tier. Throws RangeError for a document without tiers.
 */
export function placeProvider(document: Differentiation, facts: TierFacts): Placement {
  const outcomes = document.tiers.map((tier) => judge(tier, facts));
  const firstMissed = outcomes.findIndex(({ holds }) => !holds);
  const reached = outcomes.at(firstMissed < 0 ? -1 : firstMissed - 1);
  if (!reached || firstMissed === 0) throw new RangeError('the first tier asks nothing');
  const missed = firstMissed < 0 ? undefined : outcomes[firstMissed];
  return { tier: reached.tier, outcomes, next: missed ? { tier: missed.tier, changes: nearest(missed) } : null };
}

function judge(tier: Tier, facts: TierFacts): TierOutcome {
  const criteria = tier.criteria.map((criterion): CriterionOutcome => {
    const measured = facts[criterion.fact];
    if (measured === null) return { ...criterion, measured, outcome: 'unknown' };
    const holds = criterion.bound === 'at-least' ? measured >= criterion.value : measured <= criterion.value;
    return { ...criterion, measured, outcome: holds ? 'holds' : 'fails' };
  });
  return { tier, criteria, holds: criteria.filter(({ outcome }) => outcome === 'holds').length >= tier.need };
}

/** Of the criteria that do not hold, as many as are missing, those nearest to their bound first; what is unknown comes last. */
function nearest({ tier, criteria }: TierOutcome): readonly CriterionOutcome[] {
  const missing = tier.need - criteria.filter(({ outcome }) => outcome === 'holds').length;
  const distance = ({ measured, value }: CriterionOutcome) =>
    measured === null ? Number.POSITIVE_INFINITY : Math.abs(value - measured) / Math.max(Math.abs(value), 1);
  return criteria
    .filter(({ outcome }) => outcome !== 'holds')
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, missing);
}

export type SizeClass = 'small' | 'middle' | 'large';

/** How large a provider is by its share of the region's care, in per cent. */
export const sizeOf = (
  sharePercent: number,
  document: Pick<Differentiation, 'smallUpToPercent' | 'middleUpToPercent'>,
): SizeClass =>
  sharePercent <= document.smallUpToPercent ? 'small' : sharePercent <= document.middleUpToPercent ? 'middle' : 'large';

export type DocumentFault =
  | { readonly code: 'suppliers.tiers-missing' }
  | { readonly code: 'suppliers.first-tier-asks' }
  | { readonly code: 'suppliers.tier-key-twice'; readonly key: string }
  | { readonly code: 'suppliers.need-too-many'; readonly name: string }
  | { readonly code: 'suppliers.sizes-turned' };

/** What is wrong with a document before it is adopted; undefined when it can be used. */
export function faultOf({ tiers, smallUpToPercent, middleUpToPercent }: Differentiation): DocumentFault | undefined {
  if (tiers.length < 2) return { code: 'suppliers.tiers-missing' };
  if ((tiers[0]?.need ?? 0) > 0) return { code: 'suppliers.first-tier-asks' };
  const twice = tiers.find(({ key }, at) => tiers.findIndex((one) => one.key === key) < at);
  if (twice) return { code: 'suppliers.tier-key-twice', key: twice.key };
  const greedy = tiers.find(({ need, criteria }) => need > criteria.length);
  if (greedy) return { code: 'suppliers.need-too-many', name: greedy.name };
  return smallUpToPercent < middleUpToPercent ? undefined : { code: 'suppliers.sizes-turned' };
}
