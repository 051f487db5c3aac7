import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Of what a change is recorded. */
export type Changed = 'goal_id' | 'purchase_task_id' | 'development_point_id';
export type Change = {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
};

/** Appends what something was and became, with the reason. */
export const appendChange = (
  tx: Tx,
  of: { readonly regionId: number; readonly what: Changed; readonly id: number; readonly personId: number },
  change: Pick<Change, 'before' | 'after' | 'reason'>,
): Promise<number> =>
  tx.execute(sql`
    insert into goal_change (region_id, ${sql.identifier(of.what)}, before, after, reason, person_id)
    values (${of.regionId}, ${of.id}, ${change.before && JSON.stringify(change.before)}::jsonb,
            ${JSON.stringify(change.after)}::jsonb, ${change.reason}, ${of.personId})`);

/** Changes of one thing, the newest first. */
export const listChanges = (tx: Tx, what: Changed, id: number): Promise<Change[]> =>
  tx.query<Change>(sql`
    select c.before, c.after, c.reason, p.name as by, c.recorded_at as at
      from goal_change c left join person p on p.id = c.person_id
     where c.${sql.identifier(what)} = ${id} order by c.id desc`);

export type Hearing = {
  readonly onDay: PlainDate;
  readonly heard: string;
  readonly said: string;
  readonly promised: string | null;
};
type Noted = { readonly goalId: number; readonly by: string | null; readonly at: Date };

/** Who was heard about goals of a region and what was promised, the newest first. */
export const listHearings = (tx: Tx, regionId: number): Promise<(Hearing & Noted)[]> =>
  tx.query(sql`
    select h.goal_id as "goalId", h.on_day as "onDay", h.heard, h.said, h.promised, p.name as by, h.recorded_at as at
      from goal_hearing h left join person p on p.id = h.person_id
     where h.region_id = ${regionId} order by h.on_day desc, h.id desc`);

export const appendHearing = (
  tx: Tx,
  of: { readonly regionId: number; readonly goalId: number; readonly personId: number },
  one: Hearing,
): Promise<number> =>
  tx.execute(sql`
    insert into goal_hearing (region_id, goal_id, on_day, heard, said, promised, person_id)
    values (${of.regionId}, ${of.goalId}, ${one.onDay}, ${one.heard}, ${one.said}, ${one.promised}, ${of.personId})`);

export type Measurement = {
  readonly productId: number | null;
  readonly kind: 'start' | 'measured';
  readonly onDay: PlainDate;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
};

/** Start situations and values measured elsewhere; of a goal, product, kind and day only the last. */
export const listMeasurements = (
  tx: Tx,
  regionId: number,
): Promise<(Measurement & Noted & { readonly product: string | null })[]> =>
  tx.query(sql`
    select * from (
      select distinct on (m.goal_id, m.kind, m.on_day, m.product_id)
             m.goal_id as "goalId", m.product_id as "productId", r.name as product, m.kind, m.on_day as "onDay",
             m.value::float8 as value, m.unit, m.source, p.name as by, m.recorded_at as at
        from goal_measurement m left join person p on p.id = m.person_id left join product r on r.id = m.product_id
       where m.region_id = ${regionId}
       order by m.goal_id, m.kind, m.on_day, m.product_id, m.id desc) last
     order by "onDay" desc, product`);

/** Appends a value; nothing when its product is not of this region. */
export const appendMeasurement = (
  tx: Tx,
  of: { readonly regionId: number; readonly goalId: number; readonly personId: number },
  one: Measurement,
): Promise<number> =>
  tx.execute(sql`
    insert into goal_measurement (region_id, goal_id, product_id, kind, on_day, value, unit, source, person_id)
    select ${of.regionId}, ${of.goalId}, ${one.productId}::int, ${one.kind}, ${one.onDay}::date, ${one.value}::numeric, ${one.unit},
           ${one.source}, ${of.personId}
     where ${one.productId}::int is null
        or exists (select from product where id = ${one.productId}::int and region_id = ${of.regionId})`);
