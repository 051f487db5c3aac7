import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type TariffOrigin = 'calculation' | 'indexation' | 'agreement';

/** An adopted tariff. Empty municipality or provider: it holds for all. */
export type TariffRow = {
  readonly id: number;
  readonly regionId: number;
  readonly productId: number;
  readonly productName: string;
  readonly productCode: string;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly providerId: number | null;
  readonly providerName: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  /** Whole cents per unit. */
  readonly tariffCents: Cents;
  readonly unit: string;
  readonly origin: TariffOrigin;
  readonly calculationId: number | null;
  readonly calculationSeriesId: number | null;
  readonly calculationVersion: number | null;
  readonly priorTariffId: number | null;
  /** Percentage as decimal text. */
  readonly indexPercentage: string | null;
  readonly note: string | null;
  readonly adoptedOn: PlainDate;
  readonly adoptedBy: string | null;
};

export type TariffFilter = {
  readonly regionId?: number | undefined;
  readonly productId?: number | undefined;
  readonly productIds?: readonly number[] | undefined;
  readonly onDay?: PlainDate | undefined;
  readonly id?: number | undefined;
  readonly ids?: readonly number[] | undefined;
};

/** Adopted tariffs that were not withdrawn and that the actor may see, by product, scope and first day. */
export async function listTariffs(tx: Tx, filter: TariffFilter): Promise<TariffRow[]> {
  const rows = await tx.query<TariffRow>(sql`
    select t.id, t.region_id as "regionId", t.product_id as "productId", p.name as "productName",
           p.code as "productCode", t.municipality_id as "municipalityId", g.name as "municipalityName",
           t.provider_id as "providerId", o.name as "providerName", t.from_on as "from", t.through_on as through,
           t.tariff_cents as "tariffCents", t.unit, t.origin, t.calculation_id as "calculationId",
           c.series_id as "calculationSeriesId", c.version as "calculationVersion",
           t.prior_tariff_id as "priorTariffId", t.index_percentage as "indexPercentage", t.note,
           t.adopted_on as "adoptedOn", m.name as "adoptedBy"
      from tariff t
      join product p on p.id = t.product_id
      left join organisation g on g.id = t.municipality_id
      left join organisation o on o.id = t.provider_id
      left join tariff_calculation c on c.id = t.calculation_id
      left join person m on m.id = t.person_id
     where t.withdrawn_at is null and ${sql.and(conditions(filter))}
     order by lower(p.name), t.product_id, t.municipality_id nulls first, t.provider_id nulls first, t.from_on, t.id`);
  return rows.map((row) => ({ ...row, tariffCents: cents(row.tariffCents) }));
}

function conditions({ regionId, productId, productIds, onDay, id, ids }: TariffFilter): SqlFragment[] {
  return [
    ...(id === undefined ? [] : [sql`t.id = ${id}`]),
    ...(ids === undefined ? [] : [sql`t.id = any(${[...ids]}::int[])`]),
    ...(regionId === undefined ? [] : [sql`t.region_id = ${regionId}`]),
    ...(productId === undefined ? [] : [sql`t.product_id = ${productId}`]),
    ...(productIds === undefined ? [] : [sql`t.product_id = any(${[...productIds]}::int[])`]),
    ...(onDay === undefined ? [] : [sql`daterange(t.from_on, t.through_on, '[]') @> ${onDay}::date`]),
  ];
}

/** The tariffs of a region that hold on a day; every scope. */
export const listTariffsOn = (
  tx: Tx,
  asked: { readonly regionId: number; readonly day: PlainDate; readonly productIds?: readonly number[] },
): Promise<TariffRow[]> =>
  listTariffs(tx, { regionId: asked.regionId, onDay: asked.day, productIds: asked.productIds });

/** What is adopted: a tariff row that has no number yet. */
export type NewTariff = Pick<
  TariffRow,
  | 'regionId'
  | 'productId'
  | 'municipalityId'
  | 'providerId'
  | 'from'
  | 'through'
  | 'tariffCents'
  | 'unit'
  | 'origin'
  | 'calculationId'
  | 'priorTariffId'
  | 'indexPercentage'
  | 'note'
  | 'adoptedOn'
> & { readonly personId: number | null };

/**
 * Adopts tariffs in bulk. The version of the same product and scope that runs into the new first day ends on the day before
 * it. Gives the new numbers in the order of `made`. The database refuses an overlap.
 */
export async function appendTariffs(tx: Tx, made: readonly NewTariff[]): Promise<number[]> {
  if (made.length === 0) return [];
  const rows = JSON.stringify(made.map((tariff) => ({ ...tariff, tariffCents: String(tariff.tariffCents) })));
  await tx.execute(sql`
    update tariff t set through_on = n."from" - 1
      from jsonb_to_recordset(${rows}::jsonb) as n("productId" int, "municipalityId" int, "providerId" int, "from" date)
     where t.withdrawn_at is null and t.product_id = n."productId"
       and t.municipality_id is not distinct from n."municipalityId"
       and t.provider_id is not distinct from n."providerId"
       and t.from_on < n."from" and (t.through_on is null or t.through_on >= n."from")`);
  const added = await tx.query<{ id: number }>(sql`
    insert into tariff (region_id, product_id, municipality_id, provider_id, from_on, through_on, tariff_cents, unit,
                        origin, calculation_id, prior_tariff_id, index_percentage, note, adopted_on, person_id)
    select "regionId", "productId", "municipalityId", "providerId", "from", "through", "tariffCents", unit, origin,
           "calculationId", "priorTariffId", "indexPercentage", note, "adoptedOn", "personId"
      from rows from (jsonb_to_recordset(${rows}::jsonb) as ("regionId" int, "productId" int, "municipalityId" int,
             "providerId" int, "from" date, "through" date, "tariffCents" bigint, unit text, origin text,
             "calculationId" int, "priorTariffId" int, "indexPercentage" numeric, note text, "adoptedOn" date,
             "personId" int)) with ordinality
     order by ordinality returning id`);
  return added.map(({ id }) => id);
}

/** A tariff with the earlier ones it follows from by indexation, latest first, down to the one that was calculated. */
export async function listChain(tx: Tx, tariffId: number): Promise<TariffRow[]> {
  const ids = await tx.query<{ id: number }>(sql`
    with recursive chain as (
      select id, prior_tariff_id, 0 as place from tariff where id = ${tariffId}
      union all
      select t.id, t.prior_tariff_id, c.place + 1 from chain c join tariff t on t.id = c.prior_tariff_id)
    select id from chain order by place`);
  const rows = await listTariffs(tx, { ids: ids.map(({ id }) => id) });
  return ids.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
}

/** Per tariff the calculation that it follows from, also by way of indexations; only what the actor may see. */
export async function calculationsBehind(
  tx: Tx,
  tariffIds: readonly number[],
): Promise<Map<number, { readonly calculationId: number; readonly indexed: boolean }>> {
  const rows = await tx.query<{ tariffId: number; calculationId: number; indexed: boolean }>(sql`
    with recursive chain as (
      select id as tariff_id, id, prior_tariff_id, calculation_id, false as indexed
        from tariff where id = any(${[...tariffIds]}::int[])
      union all
      select c.tariff_id, t.id, t.prior_tariff_id, t.calculation_id, true
        from chain c join tariff t on t.id = c.prior_tariff_id)
    select tariff_id as "tariffId", calculation_id as "calculationId", indexed from chain where calculation_id is not null`);
  return new Map(rows.map(({ tariffId, calculationId, indexed }) => [tariffId, { calculationId, indexed }]));
}

/** Contracts that follow one of these tariffs on or after the day. */
export async function contractsFollowing(tx: Tx, tariffIds: readonly number[], day: PlainDate): Promise<number> {
  const { many } = await tx.one<{ many: number }>(sql`
    select count(distinct contract_id)::int as many from contract_tariff
     where withdrawn_at is null and tariff_id = any(${[...tariffIds]}::int[]) and (through_on is null or through_on >= ${day}::date)`);
  return many;
}
