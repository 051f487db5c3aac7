import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CalculationDocument } from '../domain/cost-element.ts';

/** A version of a calculation, with the product it is for and whether a tariff was adopted from it. */
export type StoredCalculation = {
  /** Of this version. */
  readonly id: number;
  readonly seriesId: number;
  readonly version: number;
  readonly latestVersion: number;
  readonly regionId: number;
  readonly productId: number;
  readonly productName: string;
  readonly productCode: string;
  readonly productUnit: string;
  /** Whose own it is; null for one of the region. */
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly providerId: number | null;
  readonly providerName: string | null;
  readonly title: string;
  readonly document: CalculationDocument;
  readonly tariffCents: Cents;
  readonly pricesOn: PlainDate;
  readonly personName: string | null;
  readonly recordedAt: Date;
  /** The tariff that was adopted from this version, if any. */
  readonly tariffId: number | null;
};

export type CalculationFilter = {
  readonly regionIds?: readonly number[] | undefined;
  readonly productId?: number | undefined;
  readonly seriesId?: number | undefined;
  /** Versions by their own numbers; absent: the latest of each series. */
  readonly ids?: readonly number[] | undefined;
  readonly version?: number | undefined;
};

/** Calculations that the actor may see (row security), by product; the latest version of each series unless one is asked. */
export async function listCalculations(tx: Tx, filter: CalculationFilter): Promise<StoredCalculation[]> {
  const rows = await tx.query<StoredCalculation>(sql`
    with wanted as (
      select *, max(version) over (partition by series_id) as latest from tariff_calculation
       where (${filter.productId ?? null}::int is null or product_id = ${filter.productId ?? null})
         and (${filter.seriesId ?? null}::int is null or series_id = ${filter.seriesId ?? null})
         and (${filter.regionIds ? [...filter.regionIds] : null}::int[] is null
              or region_id = any(${filter.regionIds ? [...filter.regionIds] : null}::int[])))
    select w.id, w.series_id as "seriesId", w.version, w.latest as "latestVersion", w.region_id as "regionId",
           w.product_id as "productId", p.name as "productName", p.code as "productCode", p.unit as "productUnit",
           w.municipality_id as "municipalityId", g.name as "municipalityName",
           w.provider_id as "providerId", o.name as "providerName", w.title, w.document,
           w.tariff_cents as "tariffCents", w.prices_on as "pricesOn", m.name as "personName",
           w.recorded_at as "recordedAt",
           (select min(t.id) from tariff t where t.calculation_id = w.id and t.withdrawn_at is null) as "tariffId"
      from wanted w
      join product p on p.id = w.product_id
      left join organisation o on o.id = w.provider_id
      left join organisation g on g.id = w.municipality_id
      left join person m on m.id = w.person_id
     where ${which(filter)}
     order by lower(p.name), w.product_id, w.series_id, w.version`);
  return rows.map((row) => ({ ...row, tariffCents: cents(row.tariffCents) }));
}

function which({ ids, version }: CalculationFilter) {
  if (ids !== undefined) return sql`w.id = any(${[...ids]}::int[])`;
  return version === undefined ? sql`w.version = w.latest` : sql`w.version = ${version}`;
}

export type NewCalculation = {
  /** Null for the first version of a series. */
  readonly seriesId: number | null;
  readonly version: number;
  readonly regionId: number;
  readonly productId: number;
  readonly municipalityId: number | null;
  readonly providerId: number | null;
  readonly title: string;
  readonly document: CalculationDocument;
  readonly tariffCents: Cents;
  readonly personId: number;
};

/** Appends versions in bulk; gives the numbers of their series in the order of `made`. */
export async function appendCalculations(tx: Tx, made: readonly NewCalculation[]): Promise<number[]> {
  if (made.length === 0) return [];
  const rows = JSON.stringify(made.map((one) => ({ ...one, tariffCents: String(one.tariffCents) })));
  const added = await tx.query<{ series: number }>(sql`
    insert into tariff_calculation (id, series_id, version, region_id, product_id, municipality_id, provider_id, title,
                                    document, tariff_cents, unit, prices_on, person_id)
    select n.id, coalesce(n."seriesId", n.id), n.version, n."regionId", n."productId", n."municipalityId", n."providerId",
           n.title, n.document, n."tariffCents", n.document ->> 'unit', (n.document ->> 'pricesOn')::date, n."personId"
      from (select nextval('tariff_calculation_id_seq')::int as id, r.*
              from rows from (jsonb_to_recordset(${rows}::jsonb) as ("seriesId" int, version int, "regionId" int,
                     "productId" int, "municipalityId" int, "providerId" int, title text, document jsonb,
                     "tariffCents" bigint, "personId" int)) with ordinality r
             order by r.ordinality) n
     order by n.ordinality returning series_id as series`);
  return added.map(({ series }) => series);
}

/** Appends a version; gives the number of its series. */
export async function appendCalculation(tx: Tx, made: NewCalculation): Promise<number> {
  const [series] = await appendCalculations(tx, [made]);
  if (series === undefined) throw new Error('a calculation was not written');
  return series;
}

/** A product as calculations need it; undefined when there is none. */
export const findPricedProduct = (tx: Tx, id: number) =>
  tx.maybeOne<{ id: number; regionId: number; name: string; code: string; unit: string }>(sql`
    select id, region_id as "regionId", name, code, unit from product where id = ${id}`);
