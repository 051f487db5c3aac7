import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  decideInContract,
  type GroupOutcome,
  type SharedClause,
  sharedClauses,
} from '../../domain/group/group-agreement.ts';
import type { ClauseRecord } from '../../domain/register/contract-record.ts';
import { clauseToJson } from '../../domain/register/record-json.ts';
import { loadRecords, type Registered } from '../../storage/contract-record.ts';
import { findGroupAgreement, type GroupContractRow, listGroupContracts } from '../../storage/group/group-agreements.ts';
import { loadHistories } from '../../storage/happened.ts';
import { fingerprintOf } from '../change-contract.ts';
import { type ContractActor, mayChange } from '../contract-actor.ts';

/** The same clauses for several contracts, from a day on. */
export type GroupToPlan = {
  readonly contractIds: readonly number[];
  readonly clauses: readonly ClauseRecord[];
  readonly effectiveOn: PlainDate;
  /** The earlier group agreement that this one brings up to date; null: none. */
  readonly updatesId: number | null;
};

export type PlannedContract = { readonly contract: Registered; readonly outcome: GroupOutcome };

export type PlannedGroup = {
  readonly contracts: readonly PlannedContract[];
  /** The contracts of the agreement that this one brings up to date. */
  readonly earlier: readonly GroupContractRow[];
  /** Of every contract as it is and as it would be. */
  readonly fingerprint: string;
};

export type PlanGroupRefusal =
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.group-clause-twice'; readonly number: string }
  | { readonly code: 'contracts.group-agreement-unknown' };

/** Works out what the same clauses do in each contract: every day and amount; changes nothing. */
export async function planGroup(
  tx: Tx,
  actor: ContractActor,
  { contractIds, clauses, effectiveOn, updatesId }: GroupToPlan,
): Promise<Result<PlannedGroup, PlanGroupRefusal>> {
  const twice = clauses.find(({ number }, index) => clauses.findIndex((one) => one.number === number) < index);
  if (twice) return no({ code: 'contracts.group-clause-twice', number: twice.number });
  const ids = [...new Set(contractIds)];
  const contracts = await loadRecords(tx, { ids }, actor.today);
  if (contracts.length < ids.length) return no({ code: 'contracts.contract-unknown' });
  const foreign = contracts.some(
    ({ regionId, agreed }) => !mayChange(actor, { regionId, purchaserId: agreed.purchaserId }),
  );
  if (foreign) return no({ code: 'contracts.not-the-purchaser' });
  const updated = updatesId === null ? null : await findGroupAgreement(tx, updatesId);
  if (updated === undefined) return no({ code: 'contracts.group-agreement-unknown' });
  const histories = await loadHistories(tx, contracts);
  const agreement = { clauses, earlier: updated?.clauses ?? [], effectiveOn };
  const planned = contracts.flatMap((contract) => {
    const happened = histories.get(contract.id)?.happened;
    return happened ? [{ contract, outcome: decideInContract(contract, agreement, happened, actor.today) }] : [];
  });
  const earlier = updatesId === null ? [] : await listGroupContracts(tx, updatesId);
  return yes({
    contracts: planned,
    earlier,
    fingerprint: fingerprintOfGroup(planned, clauses, effectiveOn, updatesId),
  });
}

/** The clauses that stand in each of these contracts of the actor's scope; contracts that it does not see are left out. */
export async function findSharedClauses(tx: Tx, ids: readonly number[], today: PlainDate): Promise<SharedClause[]> {
  const contracts = await loadRecords(tx, { ids }, today);
  return sharedClauses(contracts.map(({ agreed }) => agreed));
}

/** What was shown is what is adopted: the same clauses, from the same day, in the same versions. */
function fingerprintOfGroup(
  planned: readonly PlannedContract[],
  clauses: readonly ClauseRecord[],
  effectiveOn: PlainDate,
  updatesId: number | null,
): string {
  const each = planned
    .map(({ contract, outcome }) => {
      const after = outcome.kind === 'changes' ? outcome.decided.after : contract.agreed;
      return [contract.id, outcome.kind, fingerprintOf(contract, after)];
    })
    .toSorted(([a], [b]) => Number(a) - Number(b));
  return createHash('sha256')
    .update(canonicalJson([each, clauses.map(clauseToJson), effectiveOn, updatesId]))
    .digest('hex');
}
