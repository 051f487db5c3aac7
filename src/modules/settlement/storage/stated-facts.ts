import { sql, type Tx } from '../../../platform/db/index.ts';
import type { StatedFact } from '../domain/stated-fact.ts';

export type StatedRow = StatedFact & {
  readonly id: number;
  readonly product: string | null;
  readonly proposed: boolean;
  readonly byName: string;
  readonly at: Date;
};

/** The newest of each fact of a year, and the newest proposal of a provider about its cost; of one provider or of all. */
export const loadStated = (
  tx: Tx,
  asked: { readonly regionId: number | null; readonly year: number; readonly providerId: number | null },
): Promise<StatedRow[]> =>
  tx.query<StatedRow>(sql`
    select distinct on (f.region_id, f.provider_id, f.kind, f.contract_id, f.product_id, f.agreement, f.proposed)
           f.id, f.provider_id as "providerId", f.contract_id as "contractId", f.product_id as "productId", b.name as product, f.kind, f.agreement, f.amount_cents as "amountCents",
           f.share_top as "shareTop", f.share_bottom as "shareBottom", f.names, f.source, f.proposed,
           coalesce(p.name, '') as "byName", f.entered_at as at
      from settlement_fact f left join person p on p.id = f.entered_by left join product b on b.id = f.product_id
     where f.year = ${asked.year} and (${asked.regionId}::int is null or f.region_id = ${asked.regionId})
       and (${asked.providerId}::int is null or f.provider_id = ${asked.providerId})
     order by f.region_id, f.provider_id, f.kind, f.contract_id, f.product_id, f.agreement, f.proposed, f.id desc`);

export type NewFact = StatedFact & {
  readonly regionId: number;
  readonly year: number;
  readonly proposed: boolean;
  readonly personId: number;
};

export const insertFact = (tx: Tx, fact: NewFact): Promise<number> =>
  tx.execute(
    `insert into settlement_fact (region_id, provider_id, contract_id, year, kind, agreement, amount_cents, share_top, share_bottom,
                                  names, source, proposed, entered_by, product_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      fact.regionId,
      fact.providerId,
      fact.contractId,
      fact.year,
      fact.kind,
      fact.agreement,
      fact.amountCents,
      fact.shareTop,
      fact.shareBottom,
      fact.names === null ? null : [...fact.names],
      fact.source,
      fact.proposed,
      fact.personId,
      fact.productId,
    ],
  );

/** The region and provider of a contract that who acts may see. */
export const findContract = (
  tx: Tx,
  id: number,
): Promise<{ readonly regionId: number; readonly providerId: number } | undefined> =>
  tx.maybeOne(sql`select region_id as "regionId", provider_id as "providerId" from contract where id = ${id}`);
