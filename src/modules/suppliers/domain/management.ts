/** How a provider is looked after. */
export const STYLES = ['fixed', 'proactive', 'reactive'] as const;
export type ManagementStyle = (typeof STYLES)[number];

/** The rule of a region, as data. */
export type ManagementRule = {
  /** A light provider with at least this share of the region's light care is managed proactively; in per cent. */
  readonly proactiveFromPercent: number;
  /** Months between talks with an account manager. */
  readonly talkEveryMonths: Readonly<Record<ManagementStyle, number | null>>;
  /** What looking after one provider takes, in hours a year: for the workload, an own estimate of the region. */
  readonly hoursPerYear: Readonly<Record<ManagementStyle, number>>;
  /** What the region reckons with at a next procurement; absent while it gave none. */
  readonly capacity?: PlannedCapacity | null;
};

/** Heavy providers are fixed beforehand; of light ones every qualified one gets a contract, so their number is a guess. */
export type PlannedCapacity = {
  readonly heavyProviders: number;
  readonly lightFrom: number;
  readonly lightThrough: number;
  readonly hoursAvailable: number;
};

/** The rule while a region adopted none of its own: the seeds name the three styles, the figures are a start to sharpen. */
export const START_RULE: ManagementRule = {
  proactiveFromPercent: 5,
  talkEveryMonths: { fixed: 1, proactive: 3, reactive: null },
  hoursPerYear: { fixed: 120, proactive: 48, reactive: 8 },
};

export type ManagementFacts = {
  /** Runs a contract in the heavy segment today. */
  readonly heavy: boolean;
  /** Approved light care of the last twelve months, in cents, and that of the whole region. */
  readonly lightCents: bigint;
  readonly regionLightCents: bigint;
};

export type StyleReason = 'heavy-contract' | 'large-light-share' | 'small-light-share' | 'no-light-care';

export type StyleByRule = {
  readonly style: ManagementStyle;
  readonly reason: StyleReason;
  /** Share of the region's light care, in per cent; null when there is none in the region. */
  readonly sharePercent: number | null;
};

/** Which style the rule gives a provider, and why: fixed for heavy, proactive for light with a large share, else reactive. */
export function styleByRule(
  { heavy, lightCents, regionLightCents }: ManagementFacts,
  rule: ManagementRule,
): StyleByRule {
  const sharePercent = regionLightCents > 0n ? Number((lightCents * 100_000n) / regionLightCents) / 1000 : null;
  if (heavy) return { style: 'fixed', reason: 'heavy-contract', sharePercent };
  if (sharePercent === null || lightCents <= 0n) return { style: 'reactive', reason: 'no-light-care', sharePercent };
  return sharePercent >= rule.proactiveFromPercent
    ? { style: 'proactive', reason: 'large-light-share', sharePercent }
    : { style: 'reactive', reason: 'small-light-share', sharePercent };
}

/** Somebody with the providers they look after, as far as the workload goes. */
export type Workload = {
  readonly managerId: number | null;
  readonly providers: number;
  readonly byStyle: Readonly<Record<ManagementStyle, number>>;
  readonly hoursPerYear: number;
};

/** The work per manager by the hours of the rule; those without a manager together, last. */
export function workloadOf(
  looked: readonly { readonly managerId: number | null; readonly style: ManagementStyle }[],
  rule: ManagementRule,
): readonly Workload[] {
  const groups = Map.groupBy(looked, ({ managerId }) => managerId);
  return [...groups]
    .map(([managerId, own]) => {
      const count = (style: ManagementStyle) => own.filter((one) => one.style === style).length;
      return {
        managerId,
        providers: own.length,
        byStyle: { fixed: count('fixed'), proactive: count('proactive'), reactive: count('reactive') },
        hoursPerYear: own.reduce((sum, { style }) => sum + rule.hoursPerYear[style], 0),
      };
    })
    .sort((a, b) => Number(a.managerId === null) - Number(b.managerId === null) || b.hoursPerYear - a.hoursPerYear);
}

export type CapacityAnswer = {
  readonly hoursNow: number;
  /** What a light provider takes on average, as those of today are looked after. */
  readonly hoursPerLight: number;
  readonly hoursFrom: number;
  readonly hoursThrough: number;
  /** Whether the hours that there are suffice: for most, for fewest only, or not at all. */
  readonly fits: 'yes' | 'fewest-only' | 'no';
};

/** Hours that the planned numbers of heavy and light providers take, beside those there are. */
export function capacityOf(
  plan: PlannedCapacity,
  looked: readonly { readonly style: ManagementStyle; readonly heavy: boolean }[],
  { hoursPerYear }: Pick<ManagementRule, 'hoursPerYear'>,
): CapacityAnswer {
  const hoursOf = (some: typeof looked) => some.reduce((sum, { style }) => sum + hoursPerYear[style], 0);
  const light = looked.filter(({ heavy }) => !heavy);
  const hoursPerLight = light.length === 0 ? hoursPerYear.reactive : hoursOf(light) / light.length;
  const heavyHours = plan.heavyProviders * hoursPerYear.fixed;
  const hoursFrom = Math.round(heavyHours + plan.lightFrom * hoursPerLight);
  const hoursThrough = Math.round(heavyHours + plan.lightThrough * hoursPerLight);
  const { hoursAvailable } = plan;
  const fits = hoursThrough <= hoursAvailable ? 'yes' : hoursFrom <= hoursAvailable ? 'fewest-only' : 'no';
  return {
    hoursNow: hoursOf(looked),
    hoursPerLight: Math.round(hoursPerLight * 10) / 10,
    hoursFrom,
    hoursThrough,
    fits,
  };
}
