import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** What stands as a commitment of a year: of a municipality to a provider, under a contract and for a product. */
export type Commitment = {
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly contractId: number;
  readonly productId: number;
  readonly amountCents: bigint;
};

/** The day by which entries say of which year a commitment is. */
export const commitmentMonth = (year: number): PlainDate => `${year}-01-01` as PlainDate;

/** The balance of each commitment of a year, as far as it is not nothing. */
export const bookedCommitments = (tx: Tx, municipalityIds: readonly number[], year: number): Promise<Commitment[]> =>
  tx.query<Commitment>(sql`
    select t.region_id as "regionId", e.provider_id as "providerId", e.municipality_id as "municipalityId",
           e.contract_id as "contractId", e.product_id as "productId", sum(e.debit_cents - e.credit_cents)::bigint as "amountCents"
      from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
     where e.account = 'commitments' and e.month = ${commitmentMonth(year)} and e.municipality_id = any(${[...municipalityIds]}::int[])
     group by 1, 2, 3, 4, 5 having sum(e.debit_cents - e.credit_cents) <> 0`);
