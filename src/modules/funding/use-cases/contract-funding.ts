import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FundingTerms } from '../domain/terms.ts';
import { fundingRows } from '../storage/contract-funding.ts';
import { readStored } from './terms.ts';

/** By which terms a contract is paid, from which day through which. */
export type ContractFunding = {
  readonly contractId: number;
  readonly termsId: number;
  readonly version: number;
  readonly terms: FundingTerms;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

/** The terms that pay contracts on days of a period; contracts without terms are left out. Terms are shared, not copied. */
export async function loadContractFunding(
  tx: Tx,
  asked: { readonly contractIds: readonly number[]; readonly from: PlainDate; readonly through: PlainDate },
): Promise<readonly ContractFunding[]> {
  const { links, contents } = await fundingRows(tx, asked);
  const read = new Map([...contents].map(([id, content]) => [id, readStored(id, content)]));
  return links.flatMap((link) => {
    const terms = read.get(link.termsId);
    return terms ? [{ ...link, terms }] : [];
  });
}
