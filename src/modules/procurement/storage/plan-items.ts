import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PlanKind, PlannedWork } from '../domain/default-plan.ts';

/** Something in the planning of a procedure, as recorded; its days follow by calculation. */
export type PlanItemRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly key: string;
  readonly kind: PlanKind;
  readonly name: string;
  readonly days: number;
  readonly counting: 'calendar' | 'working';
  readonly leastDays: number | null;
  readonly leastSource: string | null;
  readonly after: readonly string[];
  readonly notBefore: PlainDate | null;
  readonly endsBy: PlainDate | null;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly owner: string | null;
  readonly doneOn: PlainDate | null;
  readonly note: string | null;
  readonly rowVersion: number;
};

/** What people write about an item. */
export type PlanItemContent = Pick<
  PlanItemRow,
  | 'kind'
  | 'name'
  | 'days'
  | 'counting'
  | 'after'
  | 'notBefore'
  | 'endsBy'
  | 'municipalityId'
  | 'owner'
  | 'doneOn'
  | 'note'
>;

const COLUMNS = sql`i.id, i.procedure_id as "procedureId", i.key, i.kind, i.name, i.days, i.counting, i.least_days as "leastDays",
  i.least_source as "leastSource", i.after_keys as after, i.not_before as "notBefore", i.ends_by as "endsBy",
  i.municipality_id as "municipalityId", o.name as "municipalityName", i.owner, i.done_on as "doneOn", i.note,
  i.row_version as "rowVersion"`;

export const listPlanItems = (tx: Tx, procedureId: number): Promise<PlanItemRow[]> =>
  tx.query<PlanItemRow>(sql`
    select ${COLUMNS} from plan_item i left join organisation o on o.id = i.municipality_id
     where i.procedure_id = ${procedureId} order by i.id`);

export const findPlanItem = (tx: Tx, id: number): Promise<PlanItemRow | undefined> =>
  tx.maybeOne<PlanItemRow>(sql`
    select ${COLUMNS} from plan_item i left join organisation o on o.id = i.municipality_id where i.id = ${id}`);

/** Adds items; false when a key is in the planning already. */
export async function insertPlanItems(tx: Tx, procedureId: number, items: readonly PlannedWork[]): Promise<boolean> {
  const rows = JSON.stringify(items);
  const added = await tx.execute(sql`
    insert into plan_item (procedure_id, key, kind, name, days, counting, least_days, least_source, after_keys, not_before, ends_by,
                           municipality_id, owner, done_on, note)
    select ${procedureId}, w.key, w.kind, w.name, w.days, w.counting, w."leastDays", w."leastSource", w.after, w."notBefore",
           w."endsBy", w."municipalityId", w.owner, w."doneOn", w.note
      from jsonb_to_recordset(${rows}::jsonb) as w (key text, kind text, name text, days int, counting text, "leastDays" int,
        "leastSource" text, after text[], "notBefore" date, "endsBy" date, "municipalityId" int, owner text, "doneOn" date, note text)
    on conflict (procedure_id, key) do nothing`);
  return added === items.length;
}

export const updatePlanItem = (tx: Tx, id: number, to: PlanItemContent): Promise<number> =>
  tx.execute(sql`
    update plan_item set kind = ${to.kind}, name = ${to.name}, days = ${to.days}, counting = ${to.counting},
           after_keys = ${[...to.after]}::text[], not_before = ${to.notBefore}, ends_by = ${to.endsBy},
           municipality_id = ${to.municipalityId}, owner = ${to.owner}, done_on = ${to.doneOn}, note = ${to.note},
           row_version = row_version + 1
     where id = ${id}`);

/** Takes an item out, also out of what waits for it. */
export async function deletePlanItem(tx: Tx, { id, procedureId, key }: PlanItemRow): Promise<void> {
  await tx.execute(sql`
    update plan_item set after_keys = array_remove(after_keys, ${key}), row_version = row_version + 1
     where procedure_id = ${procedureId} and ${key} = any(after_keys)`);
  await tx.execute(sql`delete from plan_item where id = ${id}`);
}

/** Municipalities of a region on a day, by name. */
export const municipalitiesOf = (
  tx: Tx,
  regionId: number,
  day: PlainDate,
): Promise<{ readonly id: number; readonly name: string }[]> =>
  tx.query(sql`
    select o.id, o.name from region_membership m join organisation o on o.id = m.municipality_id
     where m.region_id = ${regionId} and m.from_on <= ${day} and (m.through_on is null or m.through_on >= ${day})
     order by o.name, o.id`);
