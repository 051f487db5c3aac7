import type { ChosenMeasure } from './enforcement/enforcement-case.ts';
import type { ControlPlan, Findings } from './material/control-case.ts';

/** What a step holds beside its text; which part, follows from its kind. */
export type StepContent = Partial<Findings> & {
  /** Of an intention and a decision. */
  readonly measure?: ChosenMeasure | null;
  /** Of a decision on an objection: was the provider right? */
  readonly upheld?: boolean;
  /** Of a publication: where everybody can read the plan. */
  readonly place?: string;
  readonly plan?: ControlPlan;
  /** Of an outcome: what is to be recovered. */
  readonly dueCents?: number;
  /** Of a recovery or a cut: what was ordered, under which contract, by which orders. */
  readonly cents?: number;
  readonly contractId?: number;
  readonly moneyOrderIds?: readonly number[];
  /** Of a share that stays behind. */
  readonly percent?: number;
  /** Of a sample: the same seed draws the same lines. */
  readonly seed?: string;
};
