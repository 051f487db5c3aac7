import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';

/** The plan of one control: what is sought, why lighter means do not do, and which care is looked at (Regeling Jeugdwet 6b.5). */
export type ControlPlan = {
  readonly from: PlainDate;
  readonly through: PlainDate;
  /** Why lines of children have to be read: measures without persons did not give the answer. */
  readonly necessity: string;
  /** Which data are read, and no more. */
  readonly data: string;
  /** Who reads them, bound to secrecy by profession or by a signed statement. */
  readonly reader: string;
  readonly weight: 'amount' | 'equal';
  readonly size: number;
  /** What is recovered: what was found in the sample, or the lower bound of the estimate. Said beforehand. */
  readonly recovers: 'found' | 'lower-bound';
};

export type PlanRefusal = { readonly code: 'control.period-turned' } | { readonly code: 'control.day-in-future' };

/** May this plan be made? Care that was not given yet cannot be controlled. */
export function decidePlan(
  { from, through }: Pick<ControlPlan, 'from' | 'through'>,
  today: PlainDate,
): Result<undefined, PlanRefusal> {
  if (through < from) return no({ code: 'control.period-turned' });
  return through > today ? no({ code: 'control.day-in-future' }) : yes(undefined);
}

export type RecoveryRefusal =
  | { readonly code: 'control.amount-wrong' }
  | { readonly code: 'control.more-than-outcome'; readonly leftCents: bigint };

/** May so much be recovered? Together never more than the outcome said. */
export function decideRecovery(
  amountCents: bigint,
  { dueCents, orderedCents }: { readonly dueCents: bigint; readonly orderedCents: bigint },
): Result<undefined, RecoveryRefusal> {
  if (amountCents <= 0n) return no({ code: 'control.amount-wrong' });
  const leftCents = dueCents - orderedCents;
  return amountCents > leftCents ? no({ code: 'control.more-than-outcome', leftCents }) : yes(undefined);
}

/** What the findings came to when they were closed. */
export type Findings = {
  readonly lines: number;
  readonly wrongLines: number;
  readonly populationCount: number;
  readonly populationCents: number;
  readonly method: 'ratio' | 'mean-of-parts' | 'all-checked';
  readonly foundCents: number;
  readonly estimateCents: number;
  readonly lowCents: number;
  readonly highCents: number;
  readonly precisionPercent: number | null;
};
