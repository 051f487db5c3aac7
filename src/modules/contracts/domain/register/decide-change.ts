import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../../kernel/result.ts';
import { applyChanges, type ContractChange } from './change.ts';
import { type ChangePreview, type Happened, previewChange } from './change-preview.ts';
import type { ContractRecord } from './contract-record.ts';
import { letTakeEffect, type Standing, type StandingRefusal, type WaitingChange } from './in-force.ts';

/** What a change does to one contract: how it would stand, what waits for its day, and all that becomes different. */
export type DecidedChange = ChangePreview & {
  /** With all that was adopted before and this change. */
  readonly after: ContractRecord;
  /** How the contract stands today with it, and what of it waits for its day. */
  readonly standing: Standing;
};

/** A contract with what was agreed in it and what of that still waits. */
export type ChangeableContract = {
  readonly version: number;
  readonly record: ContractRecord;
  readonly agreed: ContractRecord;
  readonly waiting: readonly WaitingChange[];
};

export type ChangeDays = { readonly today: PlainDate; readonly effectiveOn: PlainDate };

/** Decides a change of one contract on what happened under it; the first thing that cannot be is refused. */
export function decideChange(
  contract: ChangeableContract,
  changes: readonly ContractChange[],
  happened: Happened,
  days: ChangeDays,
): Result<DecidedChange, StandingRefusal> {
  const after = applyChanges(contract.agreed, changes);
  if (!after.ok) return after;
  const waiting = { version: contract.version + 1, effectiveOn: days.effectiveOn, changes };
  const standing = letTakeEffect(contract, waiting, after.value, days.today);
  if (!standing.ok) return standing;
  const preview = previewChange(contract.agreed, after.value, happened, days);
  return yes({ ...preview, after: after.value, standing: standing.value });
}
