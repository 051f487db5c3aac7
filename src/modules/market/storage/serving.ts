import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Products of a region with the goal that their euros serve on a day. */
export const listServingProducts = (
  tx: Tx,
  regionId: number,
  onDay: PlainDate,
): Promise<{ readonly goalId: number; readonly id: number; readonly name: string }[]> =>
  tx.query(sql`
    select u.goal_id as "goalId", p.id, p.name
      from product_purpose u join product p on p.id = u.product_id
     where p.region_id = ${regionId} and u.from_on <= ${onDay}::date and (u.through_on is null or u.through_on >= ${onDay}::date)
     order by p.name`);

export type RunningClause = {
  readonly modelKey: string | null;
  readonly number: string;
  readonly title: string;
  readonly contracts: number;
  /** Goals of the products that it prices. */
  readonly pricedGoals: readonly number[];
};

/**
 * Clauses in force in contracts of a region that run on a day: one row for each clause of the library, and for each of
 * parties' own with the same number and title; with the goals of the products that it prices on that day.
 */
export const listRunningClauses = (tx: Tx, regionId: number, onDay: PlainDate): Promise<RunningClause[]> =>
  tx.query<RunningClause>(sql`
    with running as materialized (
      select k.id, k.contract_id, k.model_key, k.number, k.title,
             coalesce(k.model_key, k.number || ' ' || k.title) as same
        from contract_clause k join contract c on c.id = k.contract_id
       where c.region_id = ${regionId} and k.active and c.from_on <= ${onDay}::date
         and least(c.through_on, c.terminated_on) >= ${onDay}::date),
    tariffs as materialized (
      select t.clause_id, t.product_id from contract_tariff t
       where t.withdrawn_at is null and t.from_on <= ${onDay}::date and (t.through_on is null or t.through_on >= ${onDay}::date)),
    priced as materialized (
      select r.same, array_agg(distinct u.goal_id order by u.goal_id) as goals
        from running r join tariffs t on t.clause_id = r.id join product_purpose u on u.product_id = t.product_id
       where u.from_on <= ${onDay}::date and (u.through_on is null or u.through_on >= ${onDay}::date)
       group by r.same)
    select min(r.model_key) as "modelKey", min(r.number) as number, min(r.title) as title,
           count(distinct r.contract_id)::int as contracts, coalesce(min(p.goals), '{}') as "pricedGoals"
      from running r left join priced p on p.same = r.same group by r.same order by 2, 3`);

export type ClauseGoal = {
  readonly modelKey: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly goalId: number;
  readonly how: string;
};

/** Which goals people say that clauses serve; of a clause and goal the last word counts. */
export const listClauseGoals = (tx: Tx, regionId: number): Promise<ClauseGoal[]> =>
  tx.query<ClauseGoal>(sql`
    select * from (
      select distinct on (model_key, clause_number, clause_title, goal_id)
             model_key as "modelKey", clause_number as number, clause_title as title, goal_id as "goalId", how, serves
        from clause_goal where region_id = ${regionId}
       order by model_key, clause_number, clause_title, goal_id, id desc) last
     where serves`);

/** Appends what somebody says of a clause and a goal. */
export const appendClauseGoal = (
  tx: Tx,
  by: { readonly regionId: number; readonly personId: number },
  said: Omit<ClauseGoal, 'how'> & { readonly serves: boolean; readonly how: string },
): Promise<number> =>
  tx.execute(sql`
    insert into clause_goal (region_id, model_key, clause_number, clause_title, goal_id, serves, how, person_id)
    values (${by.regionId}, ${said.modelKey}, ${said.number}, ${said.title}, ${said.goalId}, ${said.serves}, ${said.how}, ${by.personId})`);

/** Requirements with a goal, in the newest version that was not withdrawn. */
export const listServingRequirements = (
  tx: Tx,
  regionId: number,
): Promise<{ readonly goalId: number; readonly code: string; readonly title: string }[]> =>
  tx.query(sql`
    select distinct r.goal_id as "goalId", r.code, v.title
      from requirement r
      join goal g on g.id = r.goal_id
      join lateral (select title, withdrawn from requirement_version v where v.requirement_id = r.id
                     order by v.version desc limit 1) v on not v.withdrawn
     where g.region_id = ${regionId} order by r.code`);

/** Allocations with help per goal and month of a year, in the products that serve the goal on a day. Sums without children. */
export const listHelpPerGoal = (
  tx: Tx,
  regionId: number,
  year: number,
  onDay: PlainDate,
): Promise<
  { readonly goalId: number; readonly month: number; readonly inHelp: number; readonly inResidence: number }[]
> =>
  tx.query(sql`
    select u.goal_id as "goalId", extract(month from c.month)::int as month, sum(c.in_help)::int as "inHelp",
           coalesce(sum(c.in_help) filter (where p.unit = '14'), 0)::int as "inResidence"
      from care_use c join product p on p.id = c.product_id join product_purpose u on u.product_id = p.id
     where c.region_id = ${regionId} and p.region_id = ${regionId}
       and c.month between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 1)
       and u.from_on <= ${onDay}::date and (u.through_on is null or u.through_on >= ${onDay}::date)
     group by 1, 2 order by 1, 2`);
