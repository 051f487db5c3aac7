import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Whether the text of a condition is an example, a concept or final. */
export const CONDITION_STATUSES = ['example', 'concept', 'final'] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];

/** By what figures of the house a condition can be told; null: a person judges it. */
export type ConditionFigure = 'sends-messages' | 'few-refused' | 'declares-monthly';

export type Condition = {
  readonly key: string;
  readonly requirement: string;
  readonly title: string;
  readonly text: string;
  readonly judgedBy: string;
  readonly figure: ConditionFigure | null;
};

export type CheckedState = 'met' | 'not-met' | 'not-applicable';
export type ConditionCheck = {
  readonly condition: string;
  readonly state: CheckedState;
  readonly onDay: PlainDate;
  readonly evidence: string;
  readonly personName: string | null;
};

export type ConditionState = {
  readonly condition: Condition;
  readonly status: ConditionStatus;
  readonly state: CheckedState | 'unknown';
  /** Who says so: a person, or the figures while nobody judged it. */
  readonly by: 'person' | 'figures' | null;
  readonly check: ConditionCheck | null;
};

/** What the figures say about a provider; null: not enough is known. */
export type ConditionFigures = Readonly<Record<ConditionFigure, boolean | null>>;

/** At most this share of the lines of a year may be refused, in per cent, for declarations to count as in order. */
export const REFUSED_AT_MOST_PERCENT = 5;

/** The state of each condition: what a person judged last counts, else what the figures say. */
export const statesOf = (
  conditions: readonly Condition[],
  known: {
    readonly statuses: Readonly<Record<string, ConditionStatus>>;
    /** Newest first. */
    readonly checks: readonly ConditionCheck[];
    readonly figures: ConditionFigures;
  },
): readonly ConditionState[] =>
  conditions.map((condition) => {
    const status = known.statuses[condition.key] ?? 'example';
    const check = known.checks.find((one) => one.condition === condition.key) ?? null;
    if (check) return { condition, status, state: check.state, by: 'person', check };
    const told = condition.figure === null ? null : known.figures[condition.figure];
    if (told === null) return { condition, status, state: 'unknown', by: null, check: null };
    return { condition, status, state: told ? 'met' : 'not-met', by: 'figures', check: null };
  });

/** Share of the judged conditions that is met, in per cent; null while nothing is known. */
export function shareMet(states: readonly ConditionState[]): number | null {
  const judged = states.filter(({ state }) => state === 'met' || state === 'not-met');
  if (judged.length === 0) return null;
  return Math.round((judged.filter(({ state }) => state === 'met').length / judged.length) * 1000) / 10;
}
