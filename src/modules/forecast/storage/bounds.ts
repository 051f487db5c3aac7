import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Bound } from '../domain/nowcast/forecast.ts';
import type { LineKey } from '../domain/nowcast/lines.ts';

type BoundRow = LineKey & { readonly kind: Bound['kind']; readonly cents: bigint };

/**
 * What the lines of a year are held against. Product and provider: the limits of their contracts, or their budgets where a
 * contract has none. Product and region: the adopted budget; provider: the budgets of its contracts; municipality: the
 * fictitious ceiling of the adopted estimate, a signal without contractual force.
 */
export async function loadBounds(tx: Tx, regionId: number, year: number): Promise<(key: LineKey) => Bound | null> {
  const rows = await tx.query<BoundRow>(sql`
    with agreed as (
      select a.product_id, c.provider_id, sum(a.budget_cents)::bigint as budget,
             case when count(a.limit_cents) = count(*) then sum(a.limit_cents)::bigint end as limits
        from contract_product a join contract c on c.id = a.contract_id
       where c.region_id = ${regionId} and a.year = ${year} group by 1, 2),
    budget as (
      select b.product_id, b.budget_cents from product_budget b join product p on p.id = b.product_id
       where p.region_id = ${regionId} and b.year = ${year}),
    adopted as (
      select e.id from estimate e join estimate_action a on a.estimate_id = e.id
       where e.region_id = ${regionId} and e.year = ${year} and a.kind = 'adopted' order by a.id desc limit 1)
    select product_id as "productId", provider_id as "providerId", null::int as "municipalityId",
           case when limits is null then 'budget' else 'limit' end as kind, coalesce(limits, budget) as cents from agreed
    union all select null, provider_id, null, 'budget', sum(budget)::bigint from agreed group by provider_id
    union all select product_id, null, null, 'budget', budget_cents from budget
    union all select null, null, null, 'budget', sum(budget_cents)::bigint from budget having count(*) > 0
    union all select null, null, m.municipality_id, 'municipal-ceiling', m.ceiling_cents
      from estimate_municipality m join adopted on adopted.id = m.estimate_id where m.ceiling_cents is not null`);
  const bounds = new Map(rows.map(({ kind, cents, ...key }) => [nameOf(key), { kind, cents }]));
  return (key) => bounds.get(nameOf(key)) ?? null;
}

const nameOf = (key: LineKey): string => `${key.productId}|${key.providerId}|${key.municipalityId}`;
