import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { canonicalJson } from '../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { applyChanges, type ContractChange } from '../domain/register/change.ts';
import { type ChangePreview, previewChange } from '../domain/register/change-preview.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import { letTakeEffect, type Standing, type StandingRefusal } from '../domain/register/in-force.ts';
import { type ChangeReason, checkReason } from '../domain/register/reasons.ts';
import { recordToJson } from '../domain/register/record-json.ts';
import { insertAmendment } from '../storage/amendments.ts';
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
  | { readonly code: 'contracts.essential-change-needs-ground' }
  | { readonly code: 'contracts.other-provider-needs-ground' };

/** Everything that is shown before a change is adopted. */
export type PlannedChange = ChangePreview & {
  readonly contract: Registered;
  /** With all that was adopted before and this change. */
  readonly after: ContractRecord;
  /** How the contract stands today with it, and what of it waits for its day. */
  readonly standing: Standing;
  /** Of who delivers before and after. */
  readonly providerNames: ReadonlyMap<number, string>;
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
  const contract = await loadRecord(tx, id, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { regionId, agreed } = contract;
  if (!mayChange(actor, { regionId, purchaserId: agreed.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  const after = applyChanges(agreed, changes);
  if (!after.ok) return after;
  const { municipalityIds, providerId } = after.value;
  const providerNames = await loadProviderNames(tx, [agreed.providerId, providerId]);
  if (!providerNames.has(providerId) || !(await areMembers(tx, regionId, municipalityIds)))
    return no({ code: 'contracts.party-unknown' });
  const standing = letTakeEffect(
    contract,
    { version: contract.version + 1, effectiveOn, changes },
    after.value,
    actor.today,
  );
  if (!standing.ok) return standing;
  const shown = await preview(tx, contract, after.value, { today: actor.today, effectiveOn });
  return yes({ ...shown, providerNames, standing: standing.value });
}

async function preview(tx: Tx, contract: Registered, after: ContractRecord, days: Days) {
  const history = (await loadHistories(tx, [contract])).get(contract.id);
  if (!history) throw new Error(`contract ${contract.id} was seen and is gone`);
  return {
    ...previewChange(contract.agreed, after, history.happened, days),
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
 * Adopts a change in the caller's transaction, and keeps it with its reason and all that it changes. What takes effect on a
 * later day waits for it; the rest holds at once. When the contract changed since the preview, nothing is done. Gives the
 * new version.
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
  const { contract, after, standing, effects, valueChangeCents, essential } = planned.value;
  if (planned.value.fingerprint !== fingerprint) return no({ code: 'contracts.stale-preview' });
  if (fingerprintOf(contract, contract.agreed) === fingerprint) return no({ code: 'contracts.nothing-changes' });
  const { agreed: before } = contract;
  const grounded = checkReason(reason, { essential, otherProvider: after.providerId !== before.providerId });
  if (!grounded.ok) return grounded;
  const version = contract.version + 1;
  await updateContract(tx, id, { record: standing.record, version, on: actor.today });
  const { personId } = actor;
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
    later: standing.later,
  });
  return yes(version);
}

const fingerprintOf = ({ id, version }: Registered, after: ContractRecord): string =>
  createHash('sha256')
    .update(canonicalJson([id, version, recordToJson(after)]))
    .digest('hex');
