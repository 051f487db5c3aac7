import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { countListed, type KeysetOrder, keysetPage } from '../../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { belongsTo, belongsToCount, type Whose } from '../own-use.ts';
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

/** One running allocation that will be used up early. Volumes are measured: hours as minutes. */
export type EarlyAllocation = {
  readonly id: bigint;
  readonly number: bigint;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly productName: string | null;
  readonly unit: string | null;
  readonly usedVolume: bigint;
  readonly totalVolume: bigint;
  readonly usedUpOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly daysShort: number;
};

/** What counts as early: used up this many days before the last day. rd.used_up_early counts the same. */
const EARLY_DAYS = 14;

const earlyAllocations = (filter: UseFilter, whose: Whose, asOf: PlainDate): SqlFragment => sql`
  select w.allocation_id as id, a.number, w.municipality_id, w.provider_id, p.name as product_name, v.unit, w.used, w.total_volume,
         w.used_up_on as "usedUpOn", w.counts_through, w.counts_through - w.used_up_on as "daysShort"
    from (select c.*, u.used, rd.day_used_up(c.from_on, ${asOf}::date, u.used, c.total_volume) as used_up_on
            from care_course c
            join lateral (select nullif(sum(u.approved_volume), 0)::bigint as used from allocation_usage u
                           where u.allocation_id = c.allocation_id and u.month <= ${asOf}::date) u on u.used is not null
           where ${belongsTo(whose, 'c')} and c.counts_through > ${asOf}::date and c.from_on <= ${asOf}::date and c.total_volume > 0) w
    join allocation_current a on a.allocation_id = w.allocation_id and a.listed
    join allocation_version v on v.allocation_id = a.allocation_id and v.version = a.version
    left join product p on p.id = w.product_id
   where w.used_up_on < w.counts_through - ${EARLY_DAYS}::int
     and (${filter.productId ?? null}::int is null or w.product_id = ${filter.productId ?? null})
     and (${filter.providerId ?? null}::int is null or w.provider_id = ${filter.providerId ?? null})
     and (${filter.municipalityId ?? null}::int is null or w.municipality_id = ${filter.municipalityId ?? null})
     and (${filter.segment ?? null}::text is null or p.weight = ${filter.segment ?? null})`;

/**
 * A page of the running allocations in scope (row security) that are used up early, none with a secret residence, and how many
 * there are. The same are counted by `loadEarly`.
 */
export async function listEarly(
  tx: Tx,
  asked: { readonly filter: UseFilter; readonly whose: Whose; readonly asOf: PlainDate },
  order: KeysetOrder,
  page: Parameters<typeof keysetPage>[3],
) {
  const listed = earlyAllocations(asked.filter, asked.whose, asked.asOf);
  const rows = await keysetPage<EarlyAllocation>(
    tx,
    sql`select l.id, l.number, l.municipality_id as "municipalityId", g.name as "municipalityName", l.provider_id as "providerId",
               o.name as "providerName", l.product_name as "productName", l.unit, l.used as "usedVolume",
               l.total_volume as "totalVolume", l."usedUpOn", l.counts_through as "throughOn", l."daysShort"
          from (${listed}) l join organisation g on g.id = l.municipality_id join organisation o on o.id = l.provider_id`,
    order,
    page,
  );
  return { rows, total: await countListed(tx, listed) };
}
