import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { EnforcementStep } from '../step-rules.ts';
import type { Ground, Measure, Protocol } from './protocol.ts';

/** Is it doubted what the rule asks, or whether the provider kept it? Apart from each other from the first day. */
export type Doubt = 'rule-unclear' | 'suspect';

/** What a case was opened with. */
export type CaseContent = {
  readonly groundKey: string;
  readonly doubt: Doubt;
  readonly facts: string;
  /** The red flag that it began with, as it was then. */
  readonly flag: {
    readonly key: string;
    readonly figure: string;
    readonly value: number;
    readonly limit: number;
  } | null;
  readonly protocolVersion: number;
};

/** The measure that was announced and decided, with the months that a cut is taken over. */
export type ChosenMeasure = Measure & { readonly from: PlainDate | null; readonly through: PlainDate | null };

export type CaseRefusal =
  | { readonly code: 'control.ground-unknown' }
  | { readonly code: 'control.measure-unknown' }
  | { readonly code: 'control.warning-first' }
  | { readonly code: 'control.lighter-measure-first'; readonly measure: string }
  | { readonly code: 'control.months-missing' }
  | { readonly code: 'control.rule-unclear' };

/** Which measure may be announced: after a warning, unless the ground needs none; after a lighter one; a cut over past months only. */
export function decideMeasure(
  asked: { readonly key: string; readonly from: PlainDate | null; readonly through: PlainDate | null },
  facts: {
    readonly protocol: Protocol;
    /** As it was when the case was opened. */
    readonly ground: Ground | undefined;
    readonly warned: boolean;
    /** Measures that were decided on in earlier cases about the same provider. */
    readonly earlier: readonly string[];
  },
  today: PlainDate,
): Result<ChosenMeasure, CaseRefusal> {
  const measure = facts.protocol.measures.find(({ key }) => key === asked.key);
  if (!measure) return no({ code: 'control.measure-unknown' });
  const { ground } = facts;
  if (!ground) return no({ code: 'control.ground-unknown' });
  if (!ground.direct && !facts.warned) return no({ code: 'control.warning-first' });
  if (measure.afterKey !== null && !facts.earlier.includes(measure.afterKey)) {
    const before = facts.protocol.measures.find(({ key }) => key === measure.afterKey);
    return no({ code: 'control.lighter-measure-first', measure: before?.title ?? measure.afterKey });
  }
  const { from, through } = asked;
  if (measure.kind !== 'cut') return yes({ ...measure, from: null, through: null });
  if (from === null || through === null || through < from || through >= today)
    return no({ code: 'control.months-missing' });
  return yes({ ...measure, from, through });
}

/** May this be established at all? Whoever read an unclear rule otherwise has nothing to answer for. */
export const decideDoubt = (doubt: Doubt | undefined, step: EnforcementStep): Result<undefined, CaseRefusal> =>
  step === 'established' && doubt === 'rule-unclear' ? no({ code: 'control.rule-unclear' }) : yes(undefined);

/** How many days the provider has after a step, by the protocol; null: nothing waits for it. */
export function daysOfStep(step: EnforcementStep, terms: Protocol['terms']): number | null {
  switch (step) {
    case 'question':
      return terms.answerDays;
    case 'warning':
      return terms.remedyDays;
    case 'intention':
      return terms.defenceDays;
    case 'decided':
      return terms.objectionDays;
    default:
      return null;
  }
}

export type CaseState =
  | 'opened'
  | 'asked'
  | 'answered'
  | 'established'
  | 'warned'
  | 'announced'
  | 'proposed'
  | 'decided'
  | 'objected'
  | 'lifted'
  | 'closed';

const STATES: readonly (readonly [EnforcementStep, CaseState])[] = [
  ['closed', 'closed'],
  ['lifted', 'lifted'],
  ['objection-decided', 'decided'],
  ['objection', 'objected'],
  ['decided', 'decided'],
  ['proposed', 'proposed'],
  ['intention', 'announced'],
  ['warning', 'warned'],
  ['established', 'established'],
  ['answer', 'answered'],
  ['question', 'asked'],
];

/** Where a case stands: the farthest that it came, never typed in. */
export const stateOfCase = (kinds: readonly string[]): CaseState =>
  STATES.find(([kind]) => kinds.includes(kind))?.[1] ?? 'opened';
