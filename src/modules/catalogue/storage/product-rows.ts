import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { AdoptionPlan, Purposes, StandingRow } from '../domain/book/adoption.ts';

/** The product rows of a region that reach `from` or later, with the days on which they are used. */
export async function standingRows(tx: Tx, regionId: number, from: PlainDate): Promise<StandingRow[]> {
  return await tx.query<StandingRow>(sql`
    with here as (select * from product where region_id = ${regionId} and (through_on is null or through_on >= ${from}::date))
    select p.id, p.book_key as "bookKey", p.code_role as role, p.name, p.category, p.code, p.unit, p.weight,
           p.funding_model as "fundingModel", p.from_on as "from", p.through_on as through,
           least(u.last_on, '9999-12-31') as "usedThrough", u.declared_through as "declaredThrough",
           s.goal_id as "goalId", s.purchase_task_id as "taskId"
      from here p
      left join rd.product_use(array(select id from here)) u on u.product_id = p.id
      left join product_purpose s on s.product_id = p.id and s.from_on <= greatest(p.from_on, ${from}::date)
        and (s.through_on is null or s.through_on >= greatest(p.from_on, ${from}::date))
     order by p.from_on, p.id`);
}

/** Goals and purchase tasks of the region by code, and which belong together. */
export async function purposesOf(tx: Tx, regionId: number): Promise<Purposes> {
  const rows = await tx.query<{ kind: string; code: string; id: number; other: number | null }>(sql`
    select 'goal' as kind, code, id, null::int as other from goal where region_id = ${regionId}
    union all select 'task', code, id, null from purchase_task where region_id = ${regionId}
    union all select 'pair', '', t.goal_id, t.purchase_task_id
      from goal_task t join goal g on g.id = t.goal_id where g.region_id = ${regionId}`);
  const byCode = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ code, id }) => [code, id]));
  const pairs = rows.filter(({ kind }) => kind === 'pair').map(({ id, other }) => `${id}|${other}`);
  return { goals: byCode('goal'), tasks: byCode('task'), pairs: new Set(pairs) };
}

/** Writes the plan: first what ends, then what stays, then what is new; a few statements for the whole book. */
export async function applyAdoption(tx: Tx, regionId: number, from: PlainDate, plan: AdoptionPlan): Promise<void> {
  const close = JSON.stringify(plan.close);
  await tx.execute(sql`
    update product p set through_on = c."throughOn"
      from jsonb_to_recordset(${close}::jsonb) as c(id int, "throughOn" date) where p.id = c.id`);
  await tx.execute(sql`
    update product_purpose s set through_on = c."throughOn"
      from jsonb_to_recordset(${close}::jsonb) as c(id int, "throughOn" date)
     where s.product_id = c.id and s.from_on <= c."throughOn" and (s.through_on is null or s.through_on > c."throughOn")`);
  await tx.execute(sql`
    update product p set name = k.name, product_group = k."group", description = k.description, through_on = k.through,
           book_key = k."bookKey", code_role = k.role
      from jsonb_to_recordset(${JSON.stringify(plan.keep)}::jsonb)
        as k(id int, name text, "group" text, description text, through date, "bookKey" text, role text)
     where p.id = k.id`);
  await moveToPurpose(
    tx,
    from,
    plan.keep.filter(({ newPurpose }) => newPurpose),
  );
  await tx.execute(sql`
    with made as (
      insert into product (region_id, name, product_group, weight, category, code, unit, funding_model, description,
                           from_on, through_on, book_key, code_role)
      select ${regionId}, n.name, n."group", n.weight, n.category, n.code, n.unit, n."fundingModel", n.description,
             n."from", n.through, n."bookKey", n.role
        from jsonb_to_recordset(${JSON.stringify(plan.insert)}::jsonb)
          as n(name text, "group" text, weight text, category text, code text, unit text, "fundingModel" text,
               description text, "from" date, through date, "bookKey" text, role text)
      returning id, code, from_on)
    insert into product_purpose (product_id, purchase_task_id, goal_id, from_on)
    select made.id, n."taskId", n."goalId", made.from_on
      from made join jsonb_to_recordset(${JSON.stringify(plan.insert)}::jsonb)
        as n(code text, "from" date, "taskId" int, "goalId" int) on n.code = made.code and n."from" = made.from_on`);
}

/** From a day on these products serve another goal; what they served before stays. */
async function moveToPurpose(tx: Tx, from: PlainDate, moved: readonly AdoptionPlan['keep'][number][]): Promise<void> {
  const rows = JSON.stringify(moved);
  await tx.execute(sql`
    update product_purpose s set through_on = ${from}::date - 1
      from jsonb_to_recordset(${rows}::jsonb) as k(id int)
     where s.product_id = k.id and s.from_on < ${from}::date and (s.through_on is null or s.through_on >= ${from}::date)`);
  await tx.execute(sql`
    insert into product_purpose (product_id, purchase_task_id, goal_id, from_on)
    select k.id, k."taskId", k."goalId", greatest(p.from_on, ${from}::date)
      from jsonb_to_recordset(${rows}::jsonb) as k(id int, "taskId" int, "goalId" int) join product p on p.id = k.id
    on conflict (product_id, from_on) do update set purchase_task_id = excluded.purchase_task_id, goal_id = excluded.goal_id`);
}
