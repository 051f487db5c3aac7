import { cents } from '../../../kernel/money.ts';
import { addDays, firstDayOfMonth, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { IndexableTariff } from '../domain/index-plan.ts';

/** A tariff version with the names that people know it by. */
export type NamedTariff = IndexableTariff & {
  readonly contractNumber: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly productName: string;
  readonly municipalityName: string | null;
  readonly clauseId: number;
  readonly version: number;
  /** The adopted tariff that it follows. */
  readonly tariffId: number | null;
  /** Agreed volume a year in the unit of the tariff; null when none was agreed or the tariff is for one municipality. */
  readonly volume: bigint | null;
};

export type IndexScope = {
  readonly regionId: number;
  readonly from: PlainDate;
  /** Empty: all. */
  readonly productIds: readonly number[];
  readonly providerIds: readonly number[];
};

/**
 * Tariff versions that hold on the day before or start later, in contracts of the region, with what an indexation must
 * know of them. One statement.
 */
export async function listIndexableTariffs(tx: Tx, scope: IndexScope): Promise<NamedTariff[]> {
  const { regionId, from, productIds, providerIds } = scope;
  const rows = await tx.query<NamedTariff>(sql`
    select t.id, t.contract_id as "contractId", c.number as "contractNumber", c.from_on as "contractFrom",
           least(c.through_on, c.terminated_on) as "contractThrough",
           (c.extension_options is not null and c.terminated_on is null) as extendable,
           c.provider_id as "providerId", o.name as "providerName", t.product_id as "productId", p.name as "productName",
           t.municipality_id as "municipalityId", g.name as "municipalityName", t.clause_id as "clauseId", t.version,
           t.from_on as "from", t.through_on as through, t.tariff_cents as "tariffCents", t.unit, t.tariff_id as "tariffId",
           (select min(u.month) from utilisation u
             where u.contract_id = t.contract_id and u.product_id = t.product_id and u.lines > 0
               and u.month >= ${firstDayOfMonth(from)}::date
               and (t.municipality_id is null or u.municipality_id = t.municipality_id)) as "declaredIn",
           (select a.volume from contract_product a
             where a.contract_id = t.contract_id and a.product_id = t.product_id and a.year <= ${yearOf(from)}
               and t.municipality_id is null and t.unit = p.unit
             order by a.year desc limit 1) as volume
      from contract c
      join contract_tariff t on t.contract_id = c.id and t.withdrawn_at is null
      join organisation o on o.id = c.provider_id
      join product p on p.id = t.product_id
      left join organisation g on g.id = t.municipality_id
     where c.region_id = ${regionId} and (t.through_on is null or t.through_on >= ${addDays(from, -1)}::date)
       and ${productIds.length === 0 ? sql.yes : sql`t.product_id = any(${[...productIds]}::int[])`}
       and ${providerIds.length === 0 ? sql.yes : sql`c.provider_id = any(${[...providerIds]}::int[])`}
     order by c.number, c.id, lower(p.name), p.id, g.name nulls first, t.from_on, t.id`);
  return rows.map((row) => ({ ...row, tariffCents: cents(row.tariffCents) }));
}

/** Holds the contracts until the transaction ends, so that no first declaration of a month slips in between. */
export const holdContracts = (tx: Tx, contractIds: readonly number[]): Promise<number> =>
  tx.execute(sql`select from contract where id = any(${[...contractIds]}::int[]) order by id for update`);
