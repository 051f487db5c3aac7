import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type EvidenceRow, listEvidence } from '../../../procurement/index.ts';
import { lastDayOf } from '../../domain/contract-status.ts';
import {
  type Check,
  type DissolutionRefusal,
  decidePrepare,
  type EvidenceState,
  evidenceStates,
  type Ground,
  type GroundState,
  groundStates,
  notChecked,
  stillGrounded,
} from '../../domain/dissolution/supervision.ts';
import { type FileRow, listFile } from '../../storage/contract-detail.ts';
import { holdContract, loadRecord, type Registered } from '../../storage/contract-record.ts';
import {
  type Dissolution,
  endDissolution,
  findDissolution,
  insertCheck,
  insertDissolution,
  listChecksOf,
  listDissolutions,
} from '../../storage/dissolution/supervision.ts';
import { type ChangeContractRefusal, changeContract, planChange } from '../change-contract.ts';
import { type ContractActor, mayChange } from '../contract-actor.ts';
import { groundsOf, LAW_GROUNDS } from './duties.ts';

/** Everything that must keep holding while a contract runs, as it stands today. */
export type Supervision = {
  readonly contract: Registered;
  readonly grounds: readonly GroundState[];
  /** Grounds of the law that nobody checked yet; only of a contract without a procedure, which asked nothing itself. */
  readonly offered: readonly Ground[];
  readonly evidence: readonly { readonly evidence: EvidenceRow; readonly state: EvidenceState }[];
  /** Agreements in the file: each has a clause that it rests on, or is to be anchored yet. */
  readonly agreements: readonly FileRow[];
  readonly dissolutions: readonly Dissolution[];
};

type Unknown =
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.dissolution-unknown' };

/** Gathers what a contract must keep meeting; only for who buys it. */
export async function gatherSupervision(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
): Promise<Result<Supervision, Unknown>> {
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { regionId, record, procedureId } = contract;
  if (!mayChange(actor, { regionId, purchaserId: record.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  const grounds = procedureId === null ? [] : await groundsOf(tx, procedureId);
  const checks = await listChecksOf(tx, [contractId]);
  const evidence = (await listEvidence(tx)).filter((one) => one.providerId === record.providerId && !one.withdrawn);
  const { today } = actor;
  return yes({
    contract,
    grounds: groundStates(grounds, checks, { from: record.from, today }),
    offered: procedureId === null ? notChecked(LAW_GROUNDS, checks) : [],
    evidence: evidenceStates(evidence, today),
    agreements: (await listFile(tx, contractId)).filter(({ kind }) => kind === 'obligation'),
    dissolutions: await listDissolutions(tx, contractId),
  });
}

export type CheckToRecord = Omit<Check, 'id' | 'personName'>;

/** Records a check; the day lies in the contract and not in the future. */
export async function recordCheck(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
  check: CheckToRecord,
): Promise<Result<undefined, Unknown | { readonly code: 'contracts.check-day-wrong' }>> {
  const found = await gatherSupervision(tx, actor, contractId);
  if (!found.ok) return found;
  if (check.onDay > actor.today || check.onDay < found.value.contract.record.from)
    return no({ code: 'contracts.check-day-wrong' });
  await insertCheck(tx, { ...check, contractId, personId: actor.personId });
  return yes(undefined);
}

/** Prepares an immediate dissolution on every ground that holds now; the contract itself stays as it is. */
export async function prepareDissolution(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
  asked: { readonly effectiveOn: PlainDate; readonly explanation: string },
): Promise<Result<undefined, Unknown | DissolutionRefusal>> {
  await holdContract(tx, contractId);
  const found = await gatherSupervision(tx, actor, contractId);
  if (!found.ok) return found;
  const { contract, grounds, dissolutions } = found.value;
  const open = dissolutions.some(({ outcome }) => outcome === null);
  const { effectiveOn, explanation } = asked;
  const days = { effectiveOn, today: actor.today, lastDay: lastDayOf(contract.record) };
  const decided = decidePrepare(grounds, open, days);
  if (!decided.ok) return decided;
  const { personId } = actor;
  await insertDissolution(tx, { contractId, effectiveOn, grounds: decided.value, explanation, personId });
  return yes(undefined);
}

export type EndDissolutionRefusal =
  | Unknown
  | ChangeContractRefusal
  | { readonly code: 'contracts.closed-dissolution' }
  | { readonly code: 'contracts.ground-mended' };

/** Carries a prepared dissolution out, by which the contract ends, or withdraws it. Gives the contract. */
export async function settleDissolution(
  tx: Tx,
  actor: ContractActor,
  id: number,
  { outcome, reason }: { readonly outcome: 'carried-out' | 'withdrawn'; readonly reason: string },
): Promise<Result<number, EndDissolutionRefusal>> {
  const seen = await findDissolution(tx, id);
  if (!seen) return no({ code: 'contracts.dissolution-unknown' });
  const { contractId, effectiveOn } = seen;
  await holdContract(tx, contractId);
  const found = await gatherSupervision(tx, actor, contractId);
  if (!found.ok) return found;
  const one = found.value.dissolutions.find((row) => row.id === id);
  if (one?.outcome !== null) return no({ code: 'contracts.closed-dissolution' });
  if (outcome === 'carried-out') {
    if (!stillGrounded(one.grounds, found.value.grounds)) return no({ code: 'contracts.ground-mended' });
    const changes = [{ kind: 'end', on: effectiveOn }] as const;
    const planned = await planChange(tx, actor, contractId, changes, effectiveOn);
    if (!planned.ok) return planned;
    const { fingerprint } = planned.value;
    const why = { reason: 'ending', explanation: reason, effectiveOn, updatesVersion: null } as const;
    const changed = await changeContract(tx, actor, contractId, { ...why, changes, fingerprint });
    if (!changed.ok) return changed;
  }
  await endDissolution(tx, id, { outcome, reason, personId: actor.personId });
  return yes(contractId);
}
