import { latest } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  asPartner,
  checkOwnShare,
  type GrantRefusal,
  type SubcontractRequest,
} from '../../domain/consent/subcontracting.ts';
import { type ChangeRefusal, checkPartners } from '../../domain/register/change.ts';
import {
  findRequest,
  insertAnswer,
  insertRequest,
  listRequests,
  type RequestRow,
} from '../../storage/consent/subcontracting.ts';
import { holdContract, loadRecord, type Registered } from '../../storage/contract-record.ts';
import { type ChangeContractRefusal, changeContract, planChange } from '../change-contract.ts';
import type { ContractActor } from '../contract-actor.ts';
import { partyOf } from '../signature/sign.ts';

/** Who works under a contract for the provider, and who is asked for; with what the one who looks may do. */
export type Subcontracting = {
  readonly contract: Registered;
  readonly requests: readonly RequestRow[];
  readonly party: ReturnType<typeof partyOf>;
};

type Unknown =
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.subcontract-request-unknown' };

/** Loads the subcontractors of a contract and the requests for more of them. */
export async function gatherSubcontracting(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
): Promise<Result<Subcontracting, Unknown>> {
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  return yes({ contract, requests: await listRequests(tx, contractId), party: partyOf(actor, contract) });
}

export type AskedSubcontractor = Omit<SubcontractRequest, 'id' | 'contractId'> & {
  /** Would it let others do part of its work? */
  readonly passesOn: boolean;
};

export type AskRefusal =
  | Unknown
  | ChangeRefusal
  | { readonly code: 'contracts.not-the-provider' }
  | { readonly code: 'contracts.subcontractor-outside-contract' };

/** The provider asks consent for a subcontractor; one that passes work on is refused at once: there is no third level. */
export async function askConsent(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
  { passesOn, ...asked }: AskedSubcontractor,
): Promise<Result<undefined, AskRefusal>> {
  await holdContract(tx, contractId);
  const found = await gatherSubcontracting(tx, actor, contractId);
  if (!found.ok) return found;
  const { contract, party, requests } = found.value;
  if (party !== 'provider') return no({ code: 'contracts.not-the-provider' });
  const { name } = asked;
  if (passesOn) return no({ code: 'contracts.third-level', name });
  const request = { ...asked, contractId };
  const open = requests.filter(({ outcome }) => outcome === null);
  const refusal = checkPartners([...contract.agreed.partners, ...[...open, { ...request, id: 0 }].map(asPartner)]);
  if (refusal) return no(refusal);
  const { from, through } = contract.agreed;
  if (request.from < from || request.from > through) return no({ code: 'contracts.subcontractor-outside-contract' });
  await insertRequest(tx, request, actor.personId);
  return yes(undefined);
}

export type AnswerRefusal =
  | Unknown
  | ChangeContractRefusal
  | GrantRefusal
  | { readonly code: 'contracts.not-the-provider' }
  | { readonly code: 'contracts.subcontract-request-answered' };

/**
 * Answers a request. With consent the subcontractor comes into the contract from the day that was asked, or from today when
 * that is over; the provider must still deliver itself what the contract asks. Gives the contract.
 */
export async function answerRequest(
  tx: Tx,
  actor: ContractActor,
  requestId: number,
  { outcome, reason }: { readonly outcome: 'granted' | 'refused' | 'withdrawn'; readonly reason: string },
): Promise<Result<number, AnswerRefusal>> {
  const seen = await findRequest(tx, requestId);
  if (!seen) return no({ code: 'contracts.subcontract-request-unknown' });
  const { contractId } = seen;
  await holdContract(tx, contractId);
  const found = await gatherSubcontracting(tx, actor, contractId);
  if (!found.ok) return found;
  const { contract, party, requests } = found.value;
  const request = requests.find(({ id }) => id === requestId);
  if (request?.outcome !== null) return no({ code: 'contracts.subcontract-request-answered' });
  if (outcome === 'withdrawn' ? party !== 'provider' : party !== 'purchaser')
    return no({ code: outcome === 'withdrawn' ? 'contracts.not-the-provider' : 'contracts.not-the-purchaser' });
  let version: number | null = null;
  if (outcome === 'granted') {
    const enough = checkOwnShare(contract.agreed, request);
    if (!enough.ok) return enough;
    const taken = await takeIn(tx, actor, request, reason);
    if (!taken.ok) return taken;
    version = taken.value;
  }
  await insertAnswer(tx, requestId, { outcome, reason, version, personId: actor.personId });
  return yes(contractId);
}

/** A change like any other: with its preview, its reason and its day. */
async function takeIn(tx: Tx, actor: ContractActor, request: RequestRow, explanation: string) {
  const { contractId } = request;
  const changes = [{ kind: 'partner', partner: asPartner(request) }] as const;
  const effectiveOn = latest(request.from, actor.today);
  const planned = await planChange(tx, actor, contractId, changes, effectiveOn);
  if (!planned.ok) return planned;
  const { fingerprint } = planned.value;
  return changeContract(tx, actor, contractId, {
    changes,
    reason: 'not-essential',
    explanation,
    effectiveOn,
    updatesVersion: null,
    fingerprint,
  });
}
