import type { Cents } from '../../../kernel/money.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Estimate, EstimateLine, EstimateMunicipality } from '../domain/estimate.ts';
import type { ActionKind } from '../domain/status.ts';
import { recordOfLine } from './line-record.ts';

export type HeadFields = {
  readonly name: string;
  readonly frameCents: Cents;
  readonly frameSource: string;
  readonly ltaCents: Cents | null;
  readonly ltaSource: string | null;
};

/** Writes a new estimate with its lines and its split; gives its number. */
export async function insertEstimate(tx: Tx, made: Omit<Estimate, 'id' | 'version'>): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into estimate (region_id, year, name, frame_cents, frame_source, lta_cents, lta_source, regional_key, local_key)
    values (${made.regionId}, ${made.year}, ${made.name}, ${made.frameCents}, ${made.frameSource}, ${made.ltaCents},
            ${made.ltaSource}, ${made.regionalKey}, ${made.localKey}) returning id`);
  await upsertLines(tx, id, made.lines);
  await tx.execute(sql`
    insert into estimate_municipality (estimate_id, municipality_id, regional_weight, local_weight, ceiling_cents)
    select ${id}::int, m.id, m."regionalWeight", m."localWeight", m."ceilingCents"
      from jsonb_to_recordset(${JSON.stringify(made.municipalities.map(municipalityRow))}::jsonb)
           as m(id int, "regionalWeight" bigint, "localWeight" bigint, "ceilingCents" bigint)`);
  return id;
}

/** Numbers travel as text: JSON counts in doubles. */
const municipalityRow = ({ municipality, regionalWeight, localWeight, ceilingCents }: EstimateMunicipality) => ({
  id: municipality.id,
  regionalWeight: String(regionalWeight),
  localWeight: String(localWeight),
  ceilingCents: ceilingCents === null ? null : String(ceilingCents),
});

const lineRow = (line: EstimateLine) => ({
  productId: line.product.id,
  level: line.level,
  pot: line.pot,
  priceSource: line.priceSource,
  note: line.note,
  ...Object.fromEntries(
    Object.entries(recordOfLine(line)).map(([key, value]) => [
      key,
      typeof value === 'bigint' ? String(value) : Array.isArray(value) ? value.map(String) : value,
    ]),
  ),
});

/** Puts lines in an estimate; one that stands there gets the new content and its next version. One statement for all. */
export async function upsertLines(tx: Tx, estimateId: number, lines: readonly EstimateLine[]): Promise<void> {
  await tx.execute(sql`
    insert into estimate_line as l (estimate_id, product_id, level, pot, basis, base_volume, base_months, use_year,
                                    use_by_month, season_by_month,
                                    change_percentage, spread_percentage, youth_then, youth_now, low_volume, mid_volume,
                                    high_volume, tariff_cents, lump_cents, price_source, note)
    select ${estimateId}::int, r."productId", r.level, r.pot, r.basis, r."baseVolume", r."baseMonths",
           r."useYear", r."useByMonth", r."seasonByMonth",
           r."changePercentage", r."spreadPercentage", r."youthThen", r."youthNow", r.low, r.mid, r.high,
           r."tariffCents", r."lumpCents", r."priceSource", r.note
      from jsonb_to_recordset(${JSON.stringify(lines.map(lineRow))}::jsonb)
           as r("productId" int, level text, pot text, basis text, "baseVolume" bigint, "baseMonths" int,
                "useYear" int, "useByMonth" bigint[], "seasonByMonth" bigint[],
                "changePercentage" numeric, "spreadPercentage" numeric, "youthThen" int, "youthNow" int, low bigint,
                mid bigint, high bigint, "tariffCents" bigint, "lumpCents" bigint, "priceSource" text, note text)
    on conflict (estimate_id, product_id) do update
       set level = excluded.level, pot = excluded.pot, basis = excluded.basis, base_volume = excluded.base_volume,
           base_months = excluded.base_months,
           use_year = excluded.use_year, use_by_month = excluded.use_by_month,
           season_by_month = excluded.season_by_month, change_percentage = excluded.change_percentage,
           spread_percentage = excluded.spread_percentage, youth_then = excluded.youth_then,
           youth_now = excluded.youth_now, low_volume = excluded.low_volume, mid_volume = excluded.mid_volume,
           high_volume = excluded.high_volume, tariff_cents = excluded.tariff_cents, lump_cents = excluded.lump_cents,
           price_source = excluded.price_source, note = excluded.note, row_version = l.row_version + 1`);
}

/** Changes what stands at the head; the version of the estimate goes up. */
export const updateHead = (tx: Tx, id: number, to: HeadFields): Promise<number> =>
  tx.execute(sql`
    update estimate set name = ${to.name}, frame_cents = ${to.frameCents}, frame_source = ${to.frameSource},
                        lta_cents = ${to.ltaCents}, lta_source = ${to.ltaSource}, row_version = row_version + 1
     where id = ${id}`);

/** Something in the estimate changed: whoever adopts must have seen it. */
export const touchEstimate = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`update estimate set row_version = row_version + 1 where id = ${id}`);

export const updateMunicipality = (tx: Tx, estimateId: number, to: EstimateMunicipality): Promise<number> =>
  tx.execute(sql`
    update estimate_municipality
       set regional_weight = ${to.regionalWeight}, local_weight = ${to.localWeight}, ceiling_cents = ${to.ceilingCents},
           row_version = row_version + 1
     where estimate_id = ${estimateId} and municipality_id = ${to.municipality.id}`);

export const appendAction = (tx: Tx, estimateId: number, kind: ActionKind, personId: number): Promise<number> =>
  tx.execute(
    sql`insert into estimate_action (estimate_id, kind, person_id) values (${estimateId}, ${kind}, ${personId})`,
  );

export type ProductBudgetRow = {
  readonly productId: number;
  readonly low: bigint | null;
  readonly mid: bigint;
  readonly high: bigint | null;
  readonly budgetCents: Cents;
};

/** What was adopted becomes the budget of the year that the whole system steers by. */
export const writeProductBudgets = (tx: Tx, year: number, rows: readonly ProductBudgetRow[]): Promise<number> =>
  tx.execute(sql`
    insert into product_budget (product_id, year, low_volume, expected_volume, high_volume, budget_cents)
    select r."productId", ${year}::int, r.low, r.mid, r.high, r.cents
      from jsonb_to_recordset(${JSON.stringify(rows.map(budgetRow))}::jsonb)
           as r("productId" int, low bigint, mid bigint, high bigint, cents bigint)
    on conflict (product_id, year) do update
       set low_volume = excluded.low_volume, expected_volume = excluded.expected_volume,
           high_volume = excluded.high_volume, budget_cents = excluded.budget_cents`);

const budgetRow = ({ productId, low, mid, high, budgetCents }: ProductBudgetRow) => ({
  productId,
  low: low === null ? null : String(low),
  mid: String(mid),
  high: high === null ? null : String(high),
  cents: String(budgetCents),
});
