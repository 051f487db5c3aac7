import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { addMonths, lastDayOf } from './contract-status.ts';
import type { ContractRecord } from './register/contract-record.ts';
import { longestEnd } from './register/new-contract.ts';

/** A procedure that may follow a contract up, as far as it is known. */
export type NextProcedure = {
  readonly id: number;
  readonly regionId: number;
  readonly contractsFrom: PlainDate;
  readonly segment: ContractRecord['segment'] | null;
  readonly productIds: readonly number[];
};

/** When the next procurement should begin, and the last day that it is counted from. */
export type Renewal = { readonly on: PlainDate; readonly endsOn: PlainDate };

export type RenewableContract = {
  readonly regionId: number;
  /** The procedure that it came out of. */
  readonly procedureId: number | null;
  readonly record: ContractRecord;
};

/**
 * Begin in time: so many months before the last day of a contract, every extension counted, its next procurement
 * begins. Undefined when a procedure for its products is there already, or when the contract is for one client.
 */
export function renewalOf(
  contract: RenewableContract,
  procedures: readonly NextProcedure[],
  monthsBefore: number,
): Renewal | undefined {
  const { record } = contract;
  if (record.form !== 'shared' || procedures.some((one) => followsUp(one, contract))) return undefined;
  const endsOn = record.terminatedOn ?? longestEnd(record.through, record.clauses);
  return { on: addMonths(addDays(endsOn, 1), -monthsBefore), endsOn };
}

/** Its contracts begin after this one ends; while it does not say yet what it buys, it follows up what its segment holds. */
function followsUp(procedure: NextProcedure, { regionId, procedureId, record }: RenewableContract): boolean {
  if (procedure.regionId !== regionId || procedure.id === procedureId) return false;
  if (procedure.contractsFrom <= lastDayOf(record)) return false;
  return procedure.productIds.length === 0
    ? procedure.segment === null || procedure.segment === record.segment
    : record.products.some(({ productId }) => procedure.productIds.includes(productId));
}
