import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { type FileKind, STEP_RULES, type StepKind, type StepRule, type StepTaker } from './step-rules.ts';

/** A step that was taken in a file. */
export type TakenStep = {
  readonly kind: StepKind;
  /** Of a step of a payer in a file of the region: which municipality; null: of the file as a whole. */
  readonly municipalityId: number | null;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly personId: number | null;
};

/** Who would take a step. */
export type Taker = {
  readonly as: StepTaker;
  readonly personId: number;
  readonly municipalityId: number | null;
};

export type StepRefusal =
  | { readonly code: 'control.closed-file' }
  | { readonly code: 'control.not-yours' }
  | { readonly code: 'control.already-taken' }
  | { readonly code: 'control.step-before'; readonly missing: readonly StepKind[] }
  | { readonly code: 'control.step-past'; readonly taken: StepKind }
  | { readonly code: 'control.term-runs'; readonly until: PlainDate }
  | { readonly code: 'control.term-over'; readonly on: PlainDate }
  | { readonly code: 'control.second-person' }
  | { readonly code: 'control.plan-not-published' };

export type FileFacts = {
  readonly kind: FileKind;
  readonly taken: readonly TakenStep[];
  /** Steps of the programme that the file belongs to. */
  readonly programme: readonly string[];
};

/** May this step follow now? Asks its questions in a fixed order and gives the first no. */
export function decideStep(
  { kind, taken, programme }: FileFacts,
  step: StepKind,
  by: Taker,
  today: PlainDate,
): Result<StepRule<StepKind>, StepRefusal> {
  const rule = STEP_RULES[kind].find((one) => one.kind === step);
  if (!rule || rule.by !== by.as) return no({ code: 'control.not-yours' });
  const seen = taken.filter(
    ({ municipalityId }) => municipalityId === null || rule.by !== 'payer' || municipalityId === by.municipalityId,
  );
  const last = (of: StepKind | null) => (of === null ? undefined : seen.findLast((one) => one.kind === of));
  const has = (of: StepKind) => last(of) !== undefined;
  if (rule.programmeAfter.some((one) => !programme.includes(one))) return no({ code: 'control.plan-not-published' });
  if (rule.once && has(step)) return no({ code: 'control.already-taken' });
  const past = rule.never.find(has);
  if (past)
    return past === 'closed' ? no({ code: 'control.closed-file' }) : no({ code: 'control.step-past', taken: past });
  const missing = rule.after.filter((one) => !has(one));
  if (missing.length > 0) return no({ code: 'control.step-before', missing });
  if (rule.anyOf.length > 0 && !rule.anyOf.some(has)) return no({ code: 'control.step-before', missing: rule.anyOf });
  const term = last(rule.waits);
  const answered =
    rule.unless !== null && seen.lastIndexOf(last(rule.unless) as TakenStep) > seen.lastIndexOf(term as TakenStep);
  if (term?.dueOn && !answered && today <= term.dueOn) return no({ code: 'control.term-runs', until: term.dueOn });
  const within = last(rule.within)?.dueOn;
  if (within && today > within) return no({ code: 'control.term-over', on: within });
  if (rule.otherThan !== null && last(rule.otherThan)?.personId === by.personId)
    return no({ code: 'control.second-person' });
  return yes(rule);
}

export type PossibleStep = { readonly kind: StepKind; readonly refusal: StepRefusal | null };

/** What this person could do: what may be done now, and what only waits for a day or for a second person. */
export function possibleSteps(facts: FileFacts, by: Taker, today: PlainDate): readonly PossibleStep[] {
  return STEP_RULES[facts.kind].flatMap(({ kind }): PossibleStep[] => {
    const decided = decideStep(facts, kind, by, today);
    if (decided.ok) return [{ kind, refusal: null }];
    return WAITING.has(decided.refusal.code) ? [{ kind, refusal: decided.refusal }] : [];
  });
}

/** Refusals that are worth telling beside a file, since they pass by themselves or by somebody else. */
const WAITING: ReadonlySet<string> = new Set([
  'control.term-runs',
  'control.second-person',
  'control.plan-not-published',
]);
