import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  decideEnd,
  decideSign,
  decideStart,
  type RoundFacts,
  type SigningParty,
  type SignRefusal,
  type StartRefusal,
} from '../../domain/signature/signature-round.ts';
import { loadRecord, type Registered } from '../../storage/contract-record.ts';
import {
  findRound,
  holdSigning,
  insertRound,
  insertRoundEvent,
  listRounds,
  type RoundRow,
} from '../../storage/signature/rounds.ts';
import { type ContractActor, mayChange } from '../contract-actor.ts';
import { keepFile, looksLikePdf, type WrittenFile } from './keep-file.ts';

const PROVIDER_ROLES: readonly string[] = ['sales-adviser', 'care-administrator'];

/** For which side somebody signs; null: for neither. Row security holds the same. */
export function partyOf(actor: ContractActor, { regionId, record }: Registered): SigningParty | null {
  if (mayChange(actor, { regionId, purchaserId: record.purchaserId })) return 'purchaser';
  return actor.organisationId === record.providerId && PROVIDER_ROLES.includes(actor.role) ? 'provider' : null;
}

type Unknown = { readonly code: 'contracts.contract-unknown' } | { readonly code: 'contracts.signature-round-unknown' };

/** Starts a round: the text as it stands is written once, kept with its digest, and offered to both sides. */
export async function startRound(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
  asked: { readonly dueOn: PlainDate; readonly write: (contract: Registered) => Promise<WrittenFile> },
): Promise<Result<undefined, StartRefusal | Unknown>> {
  await holdSigning(tx, contractId);
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const rounds = (await listRounds(tx, contractId)).map(factsOf);
  const { dueOn } = asked;
  const decided = decideStart(rounds, partyOf(actor, contract), contract.version, { dueOn, today: actor.today });
  if (!decided.ok) return decided;
  const written = await asked.write(contract);
  const { version } = contract;
  const { personId, today: startedOn } = actor;
  const documentId = await keepFile(tx, { contractId, version, kind: 'to-sign', annex: null, personId }, written);
  await insertRound(tx, { contractId, version, documentId, startedOn, dueOn, personId });
  return yes(undefined);
}

export type SignatureToAdd = {
  readonly signerName: string;
  readonly signerFunction: string;
  readonly signedOn: PlainDate;
  readonly file: WrittenFile;
};

export type SignedFileRefusal = { readonly code: 'contracts.signed-file-not-pdf' };

/** Keeps a signed file and that this side signed; gives the contract that it is about. */
export async function signRound(
  tx: Tx,
  actor: ContractActor,
  roundId: number,
  asked: SignatureToAdd,
): Promise<Result<number, SignRefusal | Unknown | SignedFileRefusal>> {
  if (!looksLikePdf(asked.file.bytes)) return no({ code: 'contracts.signed-file-not-pdf' });
  const found = await gather(tx, roundId, actor.today);
  if (!found.ok) return found;
  const { round, contract } = found.value;
  const days = { signedOn: asked.signedOn, today: actor.today };
  const decided = decideSign(factsOf(round), partyOf(actor, contract), contract.version, days);
  if (!decided.ok) return decided;
  const { contractId, version } = round;
  const { personId } = actor;
  const documentId = await keepFile(tx, { contractId, version, kind: 'signed', annex: null, personId }, asked.file);
  const { signerName, signerFunction, signedOn } = asked;
  const signer = { signerName, signerFunction, signedOn, documentId, reason: null };
  await insertRoundEvent(tx, { roundId, kind: 'signed', party: decided.value, ...signer, personId });
  return yes(contractId);
}

/** Ends a round without a signature: a side refuses, or the purchaser recalls it. Gives the contract. */
export async function endRound(
  tx: Tx,
  actor: ContractActor,
  roundId: number,
  { kind, reason }: { readonly kind: 'refused' | 'recalled'; readonly reason: string },
): Promise<Result<number, SignRefusal | Unknown>> {
  const found = await gather(tx, roundId, actor.today);
  if (!found.ok) return found;
  const { round, contract } = found.value;
  const decided = decideEnd(factsOf(round), partyOf(actor, contract), kind);
  if (!decided.ok) return decided;
  const nobody = { signerName: null, signerFunction: null, signedOn: null, documentId: null };
  const { personId } = actor;
  await insertRoundEvent(tx, { roundId, kind, party: decided.value, ...nobody, reason, personId });
  return yes(round.contractId);
}

async function gather(
  tx: Tx,
  roundId: number,
  today: PlainDate,
): Promise<Result<{ round: RoundRow; contract: Registered }, Unknown>> {
  const seen = await findRound(tx, roundId);
  if (!seen) return no({ code: 'contracts.signature-round-unknown' });
  await holdSigning(tx, seen.contractId);
  const round = await findRound(tx, roundId);
  const contract = await loadRecord(tx, seen.contractId, today);
  if (!round || !contract) return no({ code: 'contracts.signature-round-unknown' });
  return yes({ round, contract });
}

const factsOf = ({ version, startedOn, events }: RoundRow): RoundFacts => ({ version, startedOn, events });
