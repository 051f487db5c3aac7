import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { belongsToCount, type Whose } from '../own-use.ts';
import type { UseFilter } from './use-rows.ts';

/** Lines of a year that name no allocation known here, as a number and what was asked for them. */
export const loadUnallocated = (
  tx: Tx,
  filter: UseFilter,
  whose: Whose,
): Promise<{ readonly lines: number; readonly claimedCents: bigint }> =>
  tx.one(sql`
    select coalesce(sum(w.lines), 0)::int as lines, coalesce(sum(w.claimed_cents), 0)::bigint as "claimedCents"
      from rd.care_without_allocation(make_date(${filter.year}::int, 1, 1), make_date(${filter.year}::int, 12, 31)) w
      left join product p on p.id = w.product_id
     where ${belongsToCount(whose, 'w')}
       and (${filter.contractId ?? null}::int is null or w.contract_id = ${filter.contractId ?? null})
       and (${filter.productId ?? null}::int is null or w.product_id = ${filter.productId ?? null})
       and (${filter.providerId ?? null}::int is null or w.provider_id = ${filter.providerId ?? null})
       and (${filter.municipalityId ?? null}::int is null or w.municipality_id = ${filter.municipalityId ?? null})
       and (${filter.segment ?? null}::text is null or p.weight = ${filter.segment ?? null})`);
