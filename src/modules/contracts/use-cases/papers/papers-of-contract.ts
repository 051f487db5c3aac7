import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { loadContractFunding } from '../../../funding/index.ts';
import { listProcedurePapers } from '../../../procurement/index.ts';
import { lastDayOf } from '../../domain/contract-status.ts';
import { type AnnexKind, type Paper, papersOf } from '../../domain/papers/papers.ts';
import { loadRecord } from '../../storage/contract-record.ts';
import { countPricedProducts, listAnnexes } from '../../storage/papers/annexes.ts';
import { type ContractActor, mayChange } from '../contract-actor.ts';
import { keepFile, looksLikePdf } from '../signature/keep-file.ts';

export type ContractPapers = {
  readonly contractId: number;
  readonly papers: readonly Paper[];
  readonly mayAdd: boolean;
};
type Unknown = { readonly code: 'contracts.contract-unknown' };

/** All that belongs to a contract of the actor's scope, to read before signing. */
export async function gatherPapers(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
): Promise<Result<ContractPapers, Unknown>> {
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { agreed, procedureId, regionId, version } = contract;
  const days = { from: agreed.from, through: lastDayOf(agreed) };
  const funding = await loadContractFunding(tx, { contractIds: [contractId], ...days });
  const procedure = procedureId === null ? null : await listProcedurePapers(tx, procedureId);
  const papers = papersOf({
    version,
    pricedProducts: await countPricedProducts(tx, contractId),
    terms: funding.map(({ termsId, terms, from }) => ({ termsId, name: terms.name, from })),
    procedure: procedure && procedureId !== null ? { id: procedureId, ...procedure } : null,
    annexes: await listAnnexes(tx, contractId),
  });
  return yes({ contractId, papers, mayAdd: mayChange(actor, { regionId, purchaserId: agreed.purchaserId }) });
}

export type AnnexRefusal =
  | Unknown
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.annex-not-pdf' };

/** Keeps an annex beside the contract, by who buys. An annex of the same kind and name takes the place of the one before. */
export async function addAnnex(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
  { annex, name, bytes }: { readonly annex: AnnexKind; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<undefined, AnnexRefusal>> {
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { regionId, agreed, version } = contract;
  if (!mayChange(actor, { regionId, purchaserId: agreed.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  if (!looksLikePdf(bytes)) return no({ code: 'contracts.annex-not-pdf' });
  await keepFile(tx, { contractId, version, kind: 'annex', annex, personId: actor.personId }, { name, bytes });
  return yes(undefined);
}
