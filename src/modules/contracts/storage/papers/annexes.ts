import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Annex } from '../../domain/papers/papers.ts';

/** Annexes of a contract, oldest first. */
export const listAnnexes = (tx: Tx, contractId: number): Promise<Annex[]> =>
  tx.query<Annex>(sql`
    select id as "documentId", annex, name, recorded_at as "recordedAt" from contract_document
     where contract_id = ${contractId} and kind = 'annex' order by id`);

/** How many products of a contract have a tariff in it. */
export const countPricedProducts = async (tx: Tx, contractId: number): Promise<number> =>
  (
    await tx.one<{ count: number }>(sql`
      select count(distinct product_id)::int as count from contract_tariff
       where contract_id = ${contractId} and withdrawn_at is null`)
  ).count;
