import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

/** Results that are agreed for the care of one child: who may take which step. Pure. */

/** Where a result stands; `rd.result_state` folds it from the steps. */
export type ResultState = 'proposed' | 'agreed' | 'reported' | 'confirmed' | 'contradicted' | 'withdrawn';
export type ResultOutcome = 'reached' | 'partly' | 'not-reached';
/** Who acts: the provider, or access to care of the municipality. */
export type ResultSide = 'provider' | 'municipality';
/** Who of the family agreed. */
export type Family = 'youth' | 'parents' | 'both' | 'nobody';
/** Who says that it was reached or not. */
export type SaidBy = 'provider' | 'youth' | 'parents' | 'together';

/** What payment looks at: only these say something about what was reached. */
export type ResultStanding = {
  readonly state: Exclude<ResultState, 'proposed' | 'withdrawn'>;
  readonly outcome: ResultOutcome | null;
  /** Day on which the last report came in. */
  readonly reportedOn: PlainDate | null;
};

export type NewResult = {
  readonly text: string;
  readonly dueOn: PlainDate;
  readonly agreedOn: PlainDate;
  readonly family: Family;
};

export type ResultReport = {
  readonly outcome: ResultOutcome;
  readonly onDay: PlainDate;
  readonly saidBy: SaidBy;
  /** On what it rests. */
  readonly text: string;
};

export type ResultStep = 'agree' | 'report' | 'answer' | 'withdraw';
type TextRefusal = { readonly code: 'delivery.result-holds-bsn' };
type DayRefusal = { readonly code: 'delivery.day-to-come' };
export type NewResultRefusal = TextRefusal | DayRefusal | { readonly code: 'delivery.due-before-agreed' };
export type StepRefusal = { readonly code: 'delivery.step-not-possible' };

/** May this result be proposed? */
export function decideNewResult(wanted: NewResult, today: PlainDate): Result<undefined, NewResultRefusal> {
  if (holdsBsn(wanted.text)) return no({ code: 'delivery.result-holds-bsn' });
  if (wanted.agreedOn > today) return no({ code: 'delivery.day-to-come' });
  return wanted.dueOn < wanted.agreedOn ? no({ code: 'delivery.due-before-agreed' }) : yes(undefined);
}

/** May this be reported? A day that has not come tells nothing yet. */
export function decideReport(report: ResultReport, today: PlainDate): Result<undefined, TextRefusal | DayRefusal> {
  if (holdsBsn(report.text)) return no({ code: 'delivery.result-holds-bsn' });
  return report.onDay > today ? no({ code: 'delivery.day-to-come' }) : yes(undefined);
}

const REPORTABLE: readonly ResultState[] = ['agreed', 'reported', 'confirmed', 'contradicted'];
const ANSWERABLE: readonly ResultState[] = ['reported', 'confirmed', 'contradicted'];

/**
 * Which steps this side may take now. The other side agrees; only the provider reports, only access answers. What was not agreed
 * is withdrawn by who proposed it, what was agreed only by access; what was confirmed is contradicted first.
 */
export function possibleSteps(
  { state, proposedBy }: { readonly state: ResultState; readonly proposedBy: ResultSide },
  side: ResultSide,
): readonly ResultStep[] {
  const steps: ResultStep[] = [];
  if (state === 'proposed' && proposedBy !== side) steps.push('agree');
  if (side === 'provider' && REPORTABLE.includes(state)) steps.push('report');
  if (side === 'municipality' && ANSWERABLE.includes(state)) steps.push('answer');
  const open = state !== 'withdrawn' && state !== 'confirmed';
  if (open && (side === 'municipality' || (state === 'proposed' && proposedBy === side))) steps.push('withdraw');
  return steps;
}
