import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { belongsToCount, type Whose } from '../own-use.ts';
import type { UseFilter } from './use-rows.ts';

export type EarlyRow = {
  readonly providerId: number;
  readonly name: string;
  readonly running: number;
  readonly early: number;
};

/** Running allocations with a volume per provider, and how many of them are used up before they end. */
export const loadEarly = (tx: Tx, filter: UseFilter, whose: Whose, asOf: PlainDate): Promise<EarlyRow[]> =>
  tx.query<EarlyRow>(sql`
    select w.provider_id as "providerId", o.name, sum(w.running)::int as running, sum(w.early)::int as early
      from rd.used_up_early(${asOf}::date) w
      join organisation o on o.id = w.provider_id
      left join product p on p.id = w.product_id
     where ${belongsToCount(whose, 'w')}
       and (${filter.productId ?? null}::int is null or w.product_id = ${filter.productId ?? null})
       and (${filter.providerId ?? null}::int is null or w.provider_id = ${filter.providerId ?? null})
       and (${filter.municipalityId ?? null}::int is null or w.municipality_id = ${filter.municipalityId ?? null})
       and (${filter.segment ?? null}::text is null or p.weight = ${filter.segment ?? null})
     group by w.provider_id, o.name order by w.provider_id`);
