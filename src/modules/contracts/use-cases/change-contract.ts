import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { canonicalJson } from '../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ContractChange } from '../domain/register/change.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import { type DecidedChange, decideChange } from '../domain/register/decide-change.ts';
import type { StandingRefusal } from '../domain/register/in-force.ts';
import { type ChangeReason, checkReason } from '../domain/register/reasons.ts';
import { recordToJson } from '../domain/register/record-json.ts';
import { hasAmendment, insertAmendments } from '../storage/amendments.ts';
import { holdContract, loadRecord, type Registered } from '../storage/contract-record.ts';
import { loadHistories } from '../storage/happened.ts';
import { areMembers, loadProviderNames } from '../storage/making-facts.ts';
import { updateContract } from '../storage/write-contract.ts';
import { type ContractActor, mayChange } from './contract-actor.ts';

export type ChangeContractRefusal =
  | StandingRefusal
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.party-unknown' }
  | { readonly code: 'contracts.nothing-changes' }
  | { readonly code: 'contracts.stale-preview' }
  | { readonly code: 'contracts.amendment-unknown' }
  | { readonly code: 'contracts.essential-change-needs-ground' }
  | { readonly code: 'contracts.other-provider-needs-ground' };

/** Everything that is shown before a change is adopted. */
export type PlannedChange = DecidedChange & {
  readonly contract: Registered;
  /** Of who delivers before and after. */
  readonly providerNames: ReadonlyMap<number, string>;
  /** Of the contract as it is and as it would be: the same change of the same version has the same one. */
  readonly fingerprint: string;
};

/** Works out what a change of a contract does to each date and amount; changes nothing. */
export async function planChange(
  tx: Tx,
  actor: ContractActor,
  id: number,
  changes: readonly ContractChange[],
  effectiveOn: PlainDate,
): Promise<Result<PlannedChange, ChangeContractRefusal>> {
  const contract = await loadRecord(tx, id, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { regionId, agreed } = contract;
  if (!mayChange(actor, { regionId, purchaserId: agreed.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  const happened = (await loadHistories(tx, [contract])).get(id)?.happened;
  if (!happened) throw new Error(`contract ${id} was seen and is gone`);
  const decided = decideChange(contract, changes, happened, { today: actor.today, effectiveOn });
  if (!decided.ok) return decided;
  const { after } = decided.value;
  const providerNames = await loadProviderNames(tx, [agreed.providerId, after.providerId]);
  if (!providerNames.has(after.providerId) || !(await areMembers(tx, regionId, after.municipalityIds)))
    return no({ code: 'contracts.party-unknown' });
  return yes({ ...decided.value, contract, providerNames, fingerprint: fingerprintOf(contract, after) });
}

export type ChangeToAdopt = {
  readonly changes: readonly ContractChange[];
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
  /** The version made by an earlier amendment that this one brings up to date; null: none. */
  readonly updatesVersion: number | null;
  /** Of the preview that was agreed to. */
  readonly fingerprint: string;
};

/**
 * Adopts a change in the caller's transaction, and keeps it with its reason and all that it changes. What takes effect on a
 * later day waits for it; the rest holds at once. When the contract changed since the preview, nothing is done. Gives the
 * new version.
 */
export async function changeContract(
  tx: Tx,
  actor: ContractActor,
  id: number,
  { changes, reason, explanation, effectiveOn, updatesVersion, fingerprint }: ChangeToAdopt,
): Promise<Result<number, ChangeContractRefusal>> {
  await holdContract(tx, id);
  const planned = await planChange(tx, actor, id, changes, effectiveOn);
  if (!planned.ok) return planned;
  const { contract, after, standing, effects, valueChangeCents, essential } = planned.value;
  if (planned.value.fingerprint !== fingerprint) return no({ code: 'contracts.stale-preview' });
  if (fingerprintOf(contract, contract.agreed) === fingerprint) return no({ code: 'contracts.nothing-changes' });
  const { agreed: before } = contract;
  const grounded = checkReason(reason, { essential, otherProvider: after.providerId !== before.providerId });
  if (!grounded.ok) return grounded;
  if (updatesVersion !== null && !(await hasAmendment(tx, id, updatesVersion)))
    return no({ code: 'contracts.amendment-unknown' });
  const version = contract.version + 1;
  await updateContract(tx, id, { record: standing.record, version, on: actor.today });
  const { later } = standing;
  const change = { contractId: id, version, before, after, effects, valueChangeCents, later, updatesVersion };
  await insertAmendments(tx, { personId: actor.personId, reason, explanation, effectiveOn }, [change]);
  return yes(version);
}

/** Of a contract and what it would become. */
export const fingerprintOf = ({ id, version }: Registered, after: ContractRecord): string =>
  createHash('sha256')
    .update(canonicalJson([id, version, recordToJson(after)]))
    .digest('hex');
