import { type Fraction, parseFraction } from '../../../kernel/fraction.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Band } from '../domain/band.ts';
import type { HoursMeaning, OverheadForm } from '../domain/cost-element.ts';

/** What a provider says that a product costs per unit in a year. Amounts are euro as decimal text, four decimals. */
export type CostPriceContent = {
  readonly productId: number;
  readonly year: number;
  readonly price: string;
  readonly unit: string;
  readonly hours: HoursMeaning;
  /** From the books of a past year, or what it should cost. */
  readonly basis: 'realised' | 'normative';
  /** By the elements of the law; together the price. Null when not given. */
  readonly parts: {
    readonly professionals: string;
    readonly clientBound: string;
    readonly overhead: string;
    readonly rest: string;
  } | null;
  readonly overheadForm: OverheadForm | null;
  readonly yearVolume: bigint | null;
  readonly source: string;
  readonly sourceOn: PlainDate;
};

export type CostPriceRow = CostPriceContent & {
  readonly id: number;
  readonly version: number;
  readonly regionId: number;
  readonly providerId: number;
  readonly providerName: string;
  readonly productName: string;
  readonly productCode: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
};

export type CostPriceFilter = {
  readonly productId?: number | undefined;
  readonly year?: number | undefined;
  readonly providerId?: number | undefined;
};

type Flat = Omit<CostPriceRow, 'parts'> & {
  readonly professionals: string | null;
  readonly clientBound: string | null;
  readonly overhead: string | null;
  readonly rest: string | null;
};

/** The latest version of each cost price that the actor may see: a provider its own, the region those given to it. */
export async function listCostPrices(tx: Tx, filter: CostPriceFilter): Promise<CostPriceRow[]> {
  const rows = await tx.query<Flat>(sql`
    select * from (
      select distinct on (k.provider_id, k.product_id, k.year)
             k.id, k.version, k.region_id as "regionId", k.provider_id as "providerId", o.name as "providerName",
             k.product_id as "productId", p.name as "productName", p.code as "productCode", k.year, k.price, k.unit,
             k.hours, k.basis, k.professionals, k.client_bound as "clientBound", k.overhead, k.rest,
             k.overhead_form as "overheadForm", k.year_volume as "yearVolume", k.source, k.source_on as "sourceOn",
             m.name as "personName", k.recorded_at as "recordedAt"
        from provider_cost_price k
        join organisation o on o.id = k.provider_id
        join product p on p.id = k.product_id
        left join person m on m.id = k.person_id
       where (${filter.productId ?? null}::int is null or k.product_id = ${filter.productId ?? null})
         and (${filter.year ?? null}::int is null or k.year = ${filter.year ?? null})
         and (${filter.providerId ?? null}::int is null or k.provider_id = ${filter.providerId ?? null})
       order by k.provider_id, k.product_id, k.year, k.version desc) latest
     order by lower("productName"), "productId", lower("providerName"), "providerId", year`);
  return rows.map(toRow);
}

function toRow({ professionals, clientBound, overhead, rest, ...row }: Flat): CostPriceRow {
  const stated = professionals !== null && clientBound !== null && overhead !== null && rest !== null;
  return { ...row, parts: stated ? { professionals, clientBound, overhead, rest } : null };
}

export type NewCostPrice = CostPriceContent & {
  readonly version: number;
  readonly regionId: number;
  readonly providerId: number;
  readonly personId: number;
};

/** Appends versions in bulk. */
export const appendCostPrices = (tx: Tx, made: readonly NewCostPrice[]): Promise<number> =>
  tx.execute(sql`
    insert into provider_cost_price (region_id, provider_id, product_id, year, version, price, unit, hours, basis,
             professionals, client_bound, overhead, rest, overhead_form, year_volume, source, source_on, person_id)
    select "regionId", "providerId", "productId", year, version, price, unit, hours, basis,
           (parts->>'professionals')::numeric, (parts->>'clientBound')::numeric, (parts->>'overhead')::numeric,
           (parts->>'rest')::numeric, "overheadForm", "yearVolume", source, "sourceOn", "personId"
      from jsonb_to_recordset(${JSON.stringify(made.map(asJson))}::jsonb) as n("regionId" int, "providerId" int,
             "productId" int, year int, version int, price numeric, unit text, hours text, basis text, parts jsonb,
             "overheadForm" text, "yearVolume" bigint, source text, "sourceOn" date, "personId" int)`);

const asJson = (row: NewCostPrice) => ({ ...row, yearVolume: row.yearVolume === null ? null : String(row.yearVolume) });

/** A product with the meaning of hours for which its band is asked. */
export type BandQuestion = { readonly productId: number; readonly hours: HoursMeaning };

/** Bands of at least five providers per product, for those who may not see single prices; by product. */
export async function listBands(tx: Tx, year: number, asked: readonly BandQuestion[]): Promise<Map<number, Band>> {
  const rows = await tx.query<{ productId: number; providers: number; q1: string; median: string; q3: string }>(sql`
    select q.product as "productId", b.providers, b.q1, b.median, b.q3
      from unnest(${asked.map(({ productId }) => productId)}::int[], ${asked.map(({ hours }) => hours)}::text[])
             as q(product, hours)
      cross join lateral rd.cost_price_band(q.product, ${year}::int, q.hours) b`);
  return new Map(
    rows.map((row) => [
      row.productId,
      { count: row.providers, q1: euro(row.q1), median: euro(row.median), q3: euro(row.q3) },
    ]),
  );
}

const euro = (numeric: string): Fraction => parseFraction(numeric);

/** Products of a code or by number, for entry and import. */
export const listProductsFor = (tx: Tx, onDay: PlainDate) =>
  tx.query<{ id: number; regionId: number; code: string; name: string; unit: string }>(sql`
    select id, region_id as "regionId", code, name, unit from product
     where daterange(from_on, through_on, '[]') @> ${onDay}::date order by id`);
