import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { SigningParty } from '../../domain/signature/signature-round.ts';
import { loadRecord, type Registered } from '../../storage/contract-record.ts';
import { type DocumentRow, listDocuments } from '../../storage/signature/documents.ts';
import { listRounds, type RoundRow } from '../../storage/signature/rounds.ts';
import { sameStart } from '../../storage/signature/same-start.ts';
import type { ContractActor } from '../contract-actor.ts';
import { partyOf } from './sign.ts';

/** Everything that one screen tells about the signing of a contract. */
export type Signing = {
  readonly contract: Registered;
  readonly party: SigningParty | null;
  readonly rounds: readonly RoundRow[];
  readonly documents: ReadonlyMap<number, DocumentRow>;
  /** Signed files that begin with exactly the bytes that were to be signed. */
  readonly sameText: ReadonlySet<number>;
};

export async function gatherSigning(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
): Promise<Result<Signing, { readonly code: 'contracts.contract-unknown' }>> {
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const documents = await listDocuments(tx, contractId);
  return yes({
    contract,
    party: partyOf(actor, contract),
    rounds: await listRounds(tx, contractId),
    documents: new Map(documents.map((one) => [one.id, one])),
    sameText: new Set(await sameStart(tx, contractId)),
  });
}
