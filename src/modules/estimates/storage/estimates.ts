import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Estimate, EstimateMunicipality } from '../domain/estimate.ts';
import type { ActionKind } from '../domain/status.ts';
import { type LineRecord, lineOfRecord } from './line-record.ts';

export type EstimateHead = Omit<Estimate, 'lines' | 'municipalities'> & { readonly adoptedAt: Date | null };

const HEADS = sql`
  select e.id, e.region_id as "regionId", e.year, e.name, e.frame_cents as "frameCents", e.frame_source as "frameSource",
         e.lta_cents as "ltaCents", e.lta_source as "ltaSource", e.regional_key as "regionalKey",
         e.local_key as "localKey", e.row_version as version,
         (select a.done_at from estimate_action a where a.estimate_id = e.id and a.kind = 'adopted') as "adoptedAt"
    from estimate e`;

/** Estimates of the own regions, the newest year first. */
export const listHeads = (tx: Tx): Promise<EstimateHead[]> =>
  tx.query<EstimateHead>(sql`${HEADS} order by e.year desc, e.id desc`);

export const findHead = (tx: Tx, id: number): Promise<EstimateHead | undefined> =>
  tx.maybeOne<EstimateHead>(sql`${HEADS} where e.id = ${id}`);

/** The row of the estimate is held until the transaction ends: two changes of one estimate go one after the other. */
export const lockEstimate = (tx: Tx, id: number): Promise<unknown> =>
  tx.query(sql`select 1 from estimate where id = ${id} for update`);

/** Lines and municipalities of some estimates, in the order in which people read them. */
export async function loadParts(tx: Tx, heads: readonly EstimateHead[]): Promise<Estimate[]> {
  const ids = heads.map(({ id }) => id);
  const lines = await tx.query<LineRecord>(sql`
    select l.estimate_id as "estimateId", l.product_id as "productId", p.name, p.product_group as "group", p.weight, p.unit,
           p.code, l.level, l.pot, l.basis, l.base_volume as "baseVolume", l.base_months as "baseMonths",
           l.use_year as "useYear", l.use_by_month as "useByMonth", l.season_by_month as "seasonByMonth",
           l.change_percentage as "changePercentage", l.spread_percentage as "spreadPercentage",
           l.youth_then as "youthThen", l.youth_now as "youthNow", l.low_volume as low, l.mid_volume as mid,
           l.high_volume as high, l.tariff_cents as "tariffCents", l.lump_cents as "lumpCents",
           l.price_source as "priceSource", l.note, l.row_version as version
      from estimate_line l join product p on p.id = l.product_id
     where l.estimate_id = any(${ids}::int[]) order by p.weight desc, p.id`);
  const municipalities = await tx.query<
    Omit<EstimateMunicipality, 'municipality'> & { estimateId: number; municipalityId: number; name: string }
  >(sql`
    select m.estimate_id as "estimateId", m.municipality_id as "municipalityId", o.name,
           m.regional_weight as "regionalWeight", m.local_weight as "localWeight", m.ceiling_cents as "ceilingCents",
           m.row_version as version
      from estimate_municipality m join organisation o on o.id = m.municipality_id
     where m.estimate_id = any(${ids}::int[]) order by o.name`);
  const linesOf = Map.groupBy(lines, ({ estimateId }) => estimateId);
  const municipalitiesOf = Map.groupBy(municipalities, ({ estimateId }) => estimateId);
  return heads.map(({ adoptedAt: _, ...head }) => ({
    ...head,
    lines: (linesOf.get(head.id) ?? []).map(lineOfRecord),
    municipalities: (municipalitiesOf.get(head.id) ?? []).map(({ estimateId: __, municipalityId, name, ...one }) => ({
      ...one,
      municipality: { id: municipalityId, name },
    })),
  }));
}

export type EstimateAction = {
  readonly kind: ActionKind;
  readonly personName: string | null;
  readonly note: string;
  readonly doneAt: Date;
};

/** What was done with an estimate, the first first. */
export const listActions = (tx: Tx, estimateId: number): Promise<EstimateAction[]> =>
  tx.query<EstimateAction>(sql`
    select a.kind, p.name as "personName", a.note, a.done_at as "doneAt"
      from estimate_action a left join person p on p.id = a.person_id
     where a.estimate_id = ${estimateId} order by a.id`);

/** When each estimate of a region and year was adopted, for its status. */
export const listOfYear = (tx: Tx, regionId: number, year: number): Promise<{ id: number; adoptedAt: Date | null }[]> =>
  tx.query(sql`
    select e.id, a.done_at as "adoptedAt"
      from estimate e left join estimate_action a on a.estimate_id = e.id and a.kind = 'adopted'
     where e.region_id = ${regionId} and e.year = ${year}`);
