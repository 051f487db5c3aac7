import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { canonicalJson } from '../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { applyChanges, type ChangeRefusal, type ContractChange } from '../domain/register/change.ts';
import { type ChangePreview, previewChange } from '../domain/register/change-preview.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import { type ChangeReason, checkReason } from '../domain/register/reasons.ts';
import { recordToJson } from '../domain/register/record-json.ts';
import { insertAmendment } from '../storage/amendments.ts';
import { holdContract, loadRecord, type Registered } from '../storage/contract-record.ts';
import { loadHistories } from '../storage/happened.ts';
import { areMembers } from '../storage/making-facts.ts';
import { updateContract } from '../storage/write-contract.ts';
import { type ContractActor, mayChange } from './contract-actor.ts';

export type ChangeContractRefusal =
  | ChangeRefusal
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.party-unknown' }
  | { readonly code: 'contracts.nothing-changes' }
  | { readonly code: 'contracts.stale-preview' }
  | { readonly code: 'contracts.essential-change-needs-ground' };

/** Everything that is shown before a change is adopted. */
export type PlannedChange = ChangePreview & {
  readonly contract: Registered;
  readonly after: ContractRecord;
  /** Of the contract as it is and as it would be: the same change of the same version has the same one. */
  readonly fingerprint: string;
};

type Days = { readonly today: PlainDate; readonly effectiveOn: PlainDate };

/** Works out what a change of a contract does to each date and amount; changes nothing. */
export async function planChange(
  tx: Tx,
  actor: ContractActor,
  id: number,
  changes: readonly ContractChange[],
  effectiveOn: PlainDate,
): Promise<Result<PlannedChange, ChangeContractRefusal>> {
  const contract = await loadRecord(tx, id);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { regionId, record } = contract;
  if (!mayChange(actor, { regionId, purchaserId: record.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  const after = applyChanges(record, changes);
  if (!after.ok) return after;
  if (!(await areMembers(tx, regionId, after.value.municipalityIds))) return no({ code: 'contracts.party-unknown' });
  return yes(await preview(tx, contract, after.value, { today: actor.today, effectiveOn }));
}

async function preview(tx: Tx, contract: Registered, after: ContractRecord, days: Days): Promise<PlannedChange> {
  const history = (await loadHistories(tx, [contract])).get(contract.id);
  if (!history) throw new Error(`contract ${contract.id} was seen and is gone`);
  return {
    ...previewChange(contract.record, after, history.happened, days),
    contract,
    after,
    fingerprint: fingerprintOf(contract, after),
  };
}

export type ChangeToAdopt = {
  readonly changes: readonly ContractChange[];
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
  /** Of the preview that was agreed to. */
  readonly fingerprint: string;
};

/**
 * Adopts a change in the caller's transaction: the contract becomes what the preview showed, and the change is kept with
 * its reason and all that it changed. When the contract changed since the preview, nothing is done. Gives the new version.
 */
export async function changeContract(
  tx: Tx,
  actor: ContractActor,
  id: number,
  { changes, reason, explanation, effectiveOn, fingerprint }: ChangeToAdopt,
): Promise<Result<number, ChangeContractRefusal>> {
  await holdContract(tx, id);
  const planned = await planChange(tx, actor, id, changes, effectiveOn);
  if (!planned.ok) return planned;
  const { contract, after, effects, valueChangeCents, essential } = planned.value;
  if (planned.value.fingerprint !== fingerprint) return no({ code: 'contracts.stale-preview' });
  if (fingerprintOf(contract, contract.record) === fingerprint) return no({ code: 'contracts.nothing-changes' });
  const grounded = checkReason(reason, essential);
  if (!grounded.ok) return grounded;
  const version = contract.version + 1;
  await updateContract(tx, id, after);
  const { personId } = actor;
  const { record: before } = contract;
  await insertAmendment(tx, {
    contractId: id,
    version,
    personId,
    reason,
    explanation,
    effectiveOn,
    before,
    after,
    effects,
    valueChangeCents,
  });
  return yes(version);
}

const fingerprintOf = ({ id, version }: Registered, after: ContractRecord): string =>
  createHash('sha256')
    .update(canonicalJson([id, version, recordToJson(after)]))
    .digest('hex');
