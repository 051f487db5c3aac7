import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ThreadRow } from '../domain/thread.ts';

export type ThreadFilter = {
  readonly year: number;
  /** Last month of care counted, 0 to 12. */
  readonly throughMonth: number;
  readonly goalId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly municipalityId?: number | undefined;
};

/**
 * The use of contracts (approved, and due without a declaration) with the goal and task that the product served in each month of care. Reads sums without
 * children only, never a line; row security gives the actor's regions, providers and municipalities.
 */
export async function loadThreadRows(tx: Tx, filter: ThreadFilter): Promise<ThreadRow[]> {
  const rows = await tx.query<{
    goalId: number | null;
    goalName: string | null;
    taskId: number | null;
    taskName: string | null;
    productId: number;
    productName: string;
    contractId: number;
    contractNumber: string;
    providerId: number;
    providerName: string;
    approved: bigint;
    refused: bigint;
    paid: bigint;
    planned: number | null;
    early: number | null;
    running: number | null;
  }>(sql`
    with used as (
      select u.contract_id, u.product_id, u.provider_id, s.goal_id, s.purchase_task_id,
             sum(u.approved_cents + u.fixed_cents)::bigint as approved, sum(u.refused_cents)::bigint as refused,
             sum(u.paid_cents)::bigint as paid
        from utilisation u
        left join product_purpose s on s.product_id = u.product_id and s.from_on <= u.month
          and (s.through_on is null or s.through_on >= u.month)
       where u.month >= make_date(${filter.year}::int, 1, 1)
         and u.month < make_date(${filter.year}::int, 1, 1) + make_interval(months => ${filter.throughMonth}::int)
         and (${filter.goalId ?? null}::int is null or s.goal_id = ${filter.goalId ?? null})
         and (${filter.providerId ?? null}::int is null or u.provider_id = ${filter.providerId ?? null})
         and (${filter.municipalityId ?? null}::int is null or u.municipality_id = ${filter.municipalityId ?? null})
       group by u.contract_id, u.product_id, u.provider_id, s.goal_id, s.purchase_task_id),
    ended as (
      select c.provider_id, c.product_id, sum(c.ended_planned)::int as planned,
             sum(c.ended_agreed + c.ended_by_client + c.ended_by_provider + c.ended_outside)::int as early,
             sum(case when extract(month from c.month) = ${filter.throughMonth}
                      then c.in_help - c.ended_planned - c.ended_agreed - c.ended_by_client - c.ended_by_provider - c.ended_outside
                           - c.ended_unclear else 0 end)::int as running
        from care_use c
       where c.month >= make_date(${filter.year}::int, 1, 1)
         and c.month < make_date(${filter.year}::int, 1, 1) + make_interval(months => ${filter.throughMonth}::int)
         and (${filter.providerId ?? null}::int is null or c.provider_id = ${filter.providerId ?? null})
         and (${filter.municipalityId ?? null}::int is null or c.municipality_id = ${filter.municipalityId ?? null})
       group by c.provider_id, c.product_id)
    select g.id as "goalId", g.name as "goalName", t.id as "taskId", t.name as "taskName", p.id as "productId",
           p.name as "productName", c.id as "contractId", c.number as "contractNumber", o.id as "providerId",
           o.name as "providerName", u.approved, u.refused, u.paid, e.planned, e.early, greatest(e.running, 0) as running
      from used u
      join product p on p.id = u.product_id
      join contract c on c.id = u.contract_id
      join organisation o on o.id = u.provider_id
      left join ended e on e.provider_id = u.provider_id and e.product_id = u.product_id
      left join goal g on g.id = u.goal_id
      left join purchase_task t on t.id = u.purchase_task_id
     order by g.code, t.code, p.name, c.number`);
  const named = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
  return rows.map((row) => ({
    goal: named(row.goalId, row.goalName),
    task: named(row.taskId, row.taskName),
    product: { id: row.productId, name: row.productName },
    contract: { id: row.contractId, number: row.contractNumber },
    provider: { id: row.providerId, name: row.providerName },
    approvedCents: row.approved,
    refusedCents: row.refused,
    paidCents: row.paid,
    ...(row.planned !== null && {
      outcome: { planned: row.planned, early: row.early ?? 0, running: row.running ?? 0 },
    }),
  }));
}
