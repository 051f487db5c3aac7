import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { GoalContent } from '../domain/goal.ts';

/** Columns of a goal by the field that fills them; what is written is always the whole content. */
const valuesOf = (goal: GoalContent) => ({
  name: goal.name,
  description: goal.description,
  source: goal.source,
  tier: goal.tier,
  use_tag: goal.useTag,
  indicator: goal.indicator,
  direction: goal.direction,
  measure: goal.measure,
  base_on: goal.baseOn,
  base_read_as: goal.baseReadAs,
  target_on: goal.targetOn,
  base_value: goal.baseValue,
  target_value: goal.targetValue,
  value_unit: goal.valueUnit,
  feasible: goal.feasible,
  feasible_note: goal.feasibleNote,
  providers_want: goal.providersWant,
  providers_note: goal.providersNote,
  quick_win: goal.quickWin,
  parent_id: goal.parentId,
  ended_on: goal.endedOn,
});
const COLUMNS = Object.keys(valuesOf({} as GoalContent)).map(sql.identifier);
const listed = sql.join(COLUMNS);

/** Gives the id; undefined when the code is in use in this region. */
export async function insertGoal(
  tx: Tx,
  regionId: number,
  code: string,
  goal: GoalContent,
): Promise<number | undefined> {
  const row = { ...valuesOf(goal), region_id: regionId, code };
  const made = await tx.maybeOne<{ id: number }>(sql`
    insert into goal (region_id, code, ${listed})
    select r.region_id, r.code, ${sql.join(COLUMNS.map((column) => sql`r.${column}`))}
      from jsonb_populate_record(null::goal, ${JSON.stringify(row)}::jsonb) r
    on conflict (region_id, code) do nothing returning id`);
  return made?.id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updateGoal = (tx: Tx, id: number, version: number, goal: GoalContent): Promise<number> =>
  tx.execute(sql`
    update goal g set (${listed}) = (select ${sql.join(COLUMNS.map((column) => sql`r.${column}`))}
        from jsonb_populate_record(null::goal, ${JSON.stringify(valuesOf(goal))}::jsonb) r),
      row_version = row_version + 1
     where g.id = ${id} and g.row_version = ${version}`);

/** Products whose euros go to this goal after a day. The table is of the catalogue; only whether there are any is read. */
export const productsAfter = (tx: Tx, goalId: number, day: PlainDate): Promise<{ readonly name: string }[]> =>
  tx.query(sql`
    select distinct p.name from product_purpose u join product p on p.id = u.product_id
     where u.goal_id = ${goalId} and (u.through_on is null or u.through_on > ${day}::date)
     order by p.name`);
