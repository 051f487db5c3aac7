import { type SqlFragment, sql } from '../../../platform/db/sql.ts';

/** The content of a goal as `GoalContent`, from a table or record with the alias g. */
export const goalContent: SqlFragment = sql`
  g.name, g.description, g.source, g.tier, g.use_tag as "useTag", g.indicator, g.direction, g.measure,
  g.base_on as "baseOn", g.base_read_as as "baseReadAs", g.target_on as "targetOn",
  g.base_value::float8 as "baseValue", g.target_value::float8 as "targetValue", g.value_unit as "valueUnit",
  g.feasible, g.feasible_note as "feasibleNote", g.providers_want as "providersWant", g.providers_note as "providersNote",
  g.quick_win as "quickWin", g.parent_id as "parentId", g.ended_on as "endedOn"`;
