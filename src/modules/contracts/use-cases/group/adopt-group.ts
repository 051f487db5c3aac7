import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ChangeReason } from '../../domain/register/reasons.ts';
import { insertAmendments } from '../../storage/amendments.ts';
import { holdContracts } from '../../storage/contract-record.ts';
import { withDueChange } from '../../storage/due-changes.ts';
import { type GroupContractRow, insertGroupAgreement } from '../../storage/group/group-agreements.ts';
import { updateClauses } from '../../storage/write-clauses.ts';
import type { ContractActor } from '../contract-actor.ts';
import { writeStanding } from '../take-effect.ts';
import { type GroupToPlan, type PlanGroupRefusal, type PlannedContract, planGroup } from './plan-group.ts';

export type GroupToAdopt = GroupToPlan & {
  readonly name: string;
  readonly reason: ChangeReason;
  readonly explanation: string;
  /** Of the preview that was agreed to. */
  readonly fingerprint: string;
};

export type AdoptGroupRefusal =
  | PlanGroupRefusal
  | { readonly code: 'contracts.stale-preview' }
  | { readonly code: 'contracts.nothing-changes' }
  | { readonly code: 'contracts.group-not-everywhere'; readonly numbers: readonly string[] };

/**
 * Adopts a group agreement in the caller's transaction: every contract of it or none. Each contract that becomes
 * different keeps an amendment of its own. Gives the number of the agreement.
 */
export async function adoptGroup(
  tx: Tx,
  actor: ContractActor,
  asked: GroupToAdopt,
): Promise<Result<number, AdoptGroupRefusal>> {
  await holdContracts(tx, asked.contractIds);
  const planned = await planGroup(tx, actor, asked);
  if (!planned.ok) return planned;
  const { contracts, earlier, fingerprint } = planned.value;
  if (fingerprint !== asked.fingerprint) return no({ code: 'contracts.stale-preview' });
  const refused = contracts.filter(({ outcome }) => outcome.kind === 'refused');
  if (refused.length > 0) {
    const numbers = refused.map(({ contract }) => contract.agreed.number);
    return no({ code: 'contracts.group-not-everywhere', numbers });
  }
  const [first] = contracts;
  const changed = contracts.flatMap((one) => changeOf(one, earlier));
  if (!first || changed.length === 0) return no({ code: 'contracts.nothing-changes' });
  await amend(tx, actor, asked, changed);
  const { name, clauses, reason, explanation, effectiveOn, updatesId } = asked;
  const { personId, organisationId } = actor;
  return yes(
    await insertGroupAgreement(tx, {
      ...{ name, clauses, reason, explanation, effectiveOn, updatesId, personId, organisationId },
      regionId: first.contract.regionId,
      contracts: contracts.map(({ contract: { id } }) => ({
        id,
        version: changed.find((one) => one.contractId === id)?.version ?? null,
      })),
    }),
  );
}

type Change = ReturnType<typeof changeOf>[number];

/** What is written of a contract that becomes different. */
function changeOf({ contract, outcome }: PlannedContract, earlier: readonly GroupContractRow[]) {
  if (outcome.kind !== 'changes') return [];
  const { after, standing, effects, valueChangeCents } = outcome.decided;
  const updatesVersion = earlier.find((one) => one.contractId === contract.id)?.version ?? null;
  const version = contract.version + 1;
  const { later, record } = standing;
  const before = contract.agreed;
  return [
    { contractId: contract.id, version, record, before, after, effects, valueChangeCents, later, updatesVersion },
  ];
}

async function amend(tx: Tx, actor: ContractActor, asked: GroupToAdopt, changes: readonly Change[]): Promise<void> {
  const { personId, today } = actor;
  const { reason, explanation, effectiveOn } = asked;
  // A change whose day has come is written before a newer one of the same clause.
  await writeStanding(tx, await withDueChange(tx, asked.contractIds, today), today);
  await updateClauses(
    tx,
    changes.map(({ contractId: id, record, version }) => ({ id, record, version })),
  );
  await insertAmendments(tx, { personId, reason, explanation, effectiveOn }, changes);
}
