import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CalculationDocument } from '../domain/cost-element.ts';

/** What a file of tariffs or calculations can name in some regions. */
export type NamedInFiles = {
  readonly products: readonly {
    readonly id: number;
    readonly regionId: number;
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly from: PlainDate;
    readonly through: PlainDate | null;
  }[];
  readonly municipalities: readonly { readonly id: number; readonly name: string }[];
  readonly providers: readonly { readonly id: number; readonly name: string; readonly agbCode: string | null }[];
};

/** Products of the regions, their members, and all providers. */
export async function loadNamedInFiles(tx: Tx, regionIds: readonly number[]): Promise<NamedInFiles> {
  const regions = [...regionIds];
  return {
    products: await tx.query(sql`
      select id, region_id as "regionId", code, name, unit, from_on as "from", through_on as through
        from product where region_id = any(${regions}::int[]) order by from_on, id`),
    municipalities: await tx.query(sql`
      select distinct o.id, o.name from organisation o join region_membership m on m.municipality_id = o.id
       where m.region_id = any(${regions}::int[]) order by o.id`),
    providers: await tx.query(sql`
      select id, name, agb_code as "agbCode" from organisation where kind = 'provider' order by id`),
  };
}

/** A version of a calculation, as a tariff can follow from it. */
export type VersionToAdopt = {
  readonly id: number;
  readonly seriesId: number;
  readonly version: number;
  readonly regionId: number;
  readonly productId: number;
  readonly municipalityId: number | null;
  readonly providerId: number | null;
  readonly tariffCents: Cents;
  readonly document: CalculationDocument;
};

/** Every version of these series that the actor may see, newest first. */
export async function listVersions(tx: Tx, seriesIds: readonly number[]): Promise<VersionToAdopt[]> {
  const rows = await tx.query<VersionToAdopt>(sql`
    select id, series_id as "seriesId", version, region_id as "regionId", product_id as "productId",
           municipality_id as "municipalityId", provider_id as "providerId", tariff_cents as "tariffCents", document
      from tariff_calculation where series_id = any(${[...seriesIds]}::int[]) order by series_id, version desc`);
  return rows.map((row) => ({ ...row, tariffCents: cents(row.tariffCents) }));
}
