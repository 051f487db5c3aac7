import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { planYearOn } from '../domain/plan.ts';
import {
  type AgreedProduct,
  type Clause,
  type ContractHead,
  type ContractParty,
  type FileRow,
  findContract,
  listClauses,
  listFile,
  listParties,
  listProducts,
  listPurposes,
  listTariffs,
  type TariffVersion,
  type ThreadName,
} from '../storage/contract-detail.ts';

/** Everything that one screen tells about a contract. */
export type ContractFacts = {
  readonly head: ContractHead;
  readonly parties: readonly ContractParty[];
  readonly products: readonly AgreedProduct[];
  readonly tariffs: readonly TariffVersion[];
  readonly clauses: readonly Clause[];
  readonly file: readonly FileRow[];
  readonly purposes: readonly ThreadName[];
};

/** Loads a contract of the actor's scope with all that belongs to it. */
export async function gatherContract(
  tx: Tx,
  id: number,
  today: PlainDate,
): Promise<Result<ContractFacts, { readonly code: 'contracts.contract-unknown' }>> {
  const head = await findContract(tx, id);
  if (!head) return no({ code: 'contracts.contract-unknown' });
  return yes({
    head,
    parties: await listParties(tx, id),
    products: await listProducts(tx, id, planYearOn(today).year),
    tariffs: await listTariffs(tx, id),
    clauses: await listClauses(tx, id),
    file: await listFile(tx, id),
    purposes: await listPurposes(tx, id, today),
  });
}
