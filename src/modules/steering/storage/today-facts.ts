import type { ClosedPeriod } from '../../../kernel/period.ts';
import { addDays, firstDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import { ownRows } from '../../../platform/db/own-rows.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type {
  AdministrationFacts,
  BatchesToRelease,
  ChangeFacts,
  ClaimToRepair,
  ContractPlan,
  CountedYear,
  DueObligation,
  HeldLines,
  MoneyOfYear,
  OpenMessage,
  UndeclaredMonth,
  UnpaidClaims,
} from '../domain/today.ts';

/** Contracts in scope with budget, limit and use of the months counted, per product group; one pass over the use. */
export const loadContractPlans = (tx: Tx, plan: CountedYear): Promise<ContractPlan[]> =>
  tx.query<ContractPlan>(sql`
    with agreed as (
      select x.contract_id, p.product_group, sum(x.budget_cents)::bigint as budget,
             case when count(x.limit_cents) = count(*) then sum(x.limit_cents)::bigint end as limits
        from contract_product x join product p on p.id = x.product_id
       where x.year = ${plan.year} group by 1, 2),
    used as (
      select v.contract_id, p.product_group, sum(v.lines)::int as lines, sum(v.refused_lines)::int as refused_lines,
             sum(v.claimed_cents)::bigint as claimed, sum(v.approved_cents)::bigint as approved,
             sum(v.refused_cents)::bigint as refused, sum(v.paid_cents)::bigint as paid,
             sum(v.fixed_cents)::bigint as fixed
        from utilisation v join product p on p.id = v.product_id
       where v.month >= make_date(${plan.year}::int, 1, 1)
         and v.month < make_date(${plan.year}::int, 1, 1) + make_interval(months => ${plan.throughMonth}::int)
       group by 1, 2)
    select c.id, c.number, c.name, o.name as "providerName", c.from_on as "fromOn",
           least(c.through_on, c.terminated_on) as "lastDay", c.terminated_on is not null as terminated,
           c.extension_options as "extensionOptions", c.extension_decide_by as "extensionDecideBy",
           product_group as "productGroup", coalesce(a.budget, 0)::bigint as "budgetCents", a.limits as "limitCents",
           coalesce(u.lines, 0) as lines, coalesce(u.refused_lines, 0) as "refusedLines",
           coalesce(u.claimed, 0)::bigint as "claimedCents", coalesce(u.approved, 0)::bigint as "approvedCents",
           coalesce(u.refused, 0)::bigint as "refusedCents", coalesce(u.paid, 0)::bigint as "paidCents",
           coalesce(u.fixed, 0)::bigint as "fixedCents"
      from agreed a full join used u using (contract_id, product_group)
      join contract c on c.id = contract_id
      join organisation o on o.id = c.provider_id
     order by c.number, product_group`);

/** Money of one municipality in the months counted, with the same months of the year before to stand beside. */
export const loadMoney = (tx: Tx, plan: CountedYear, municipalityId: number): Promise<MoneyOfYear[]> =>
  tx.query<MoneyOfYear>(sql`
    select extract(year from u.month)::int as year, sum(u.lines)::int as lines, sum(u.refused_lines)::int as "refusedLines",
           sum(u.claimed_cents)::bigint as "claimedCents", sum(u.approved_cents)::bigint as "approvedCents",
           sum(u.refused_cents)::bigint as "refusedCents", sum(u.paid_cents)::bigint as "paidCents"
      from utilisation u
     where u.month >= make_date(${plan.year - 1}::int, 1, 1) and u.month <= make_date(${plan.year}::int, 12, 1)
       and extract(month from u.month) <= ${plan.throughMonth}::int and u.municipality_id = ${municipalityId}
     group by 1`);

/** Open obligations that are due on or before the day; row security gives them to the region only. */
export const loadDueObligations = (tx: Tx, through: PlainDate): Promise<DueObligation[]> =>
  tx.query<DueObligation>(sql`
    select e.id, c.id as "contractId", c.number, o.name as "providerName", e.title, e.text, e.due_on as "dueOn"
      from contract_event e join contract c on c.id = e.contract_id join organisation o on o.id = c.provider_id
     where e.kind = 'obligation' and e.due_on <= ${through}::date
       and not exists (select from contract_event d where d.closes_id = e.id)
     order by e.due_on, e.id limit 100`);

/** Declarations that came in and have no answer yet. */
export const loadOpenMessages = (tx: Tx): Promise<OpenMessage[]> =>
  tx.query<OpenMessage>(sql`
    select m.id, coalesce(o.name, '') as "providerName",
           (m.received_at at time zone 'Europe/Amsterdam')::date as "receivedOn"
      from message m left join organisation o on o.id = m.provider_id
     where m.direction = 'in' and m.message_code = 'JW323' and m.outcome is null
     order by m.received_at, m.id limit 100`);

/** The provider's declarations of the last days with refused lines. */
export const loadClaimsToRepair = (tx: Tx, since: PlainDate): Promise<ClaimToRepair[]> =>
  tx.query<ClaimToRepair>(sql`
    select k.id, k.number, g.name as "municipalityName", k.refused_count as "refusedLines",
           k.refused_cents as "refusedCents", (k.decided_at at time zone 'Europe/Amsterdam')::date as "decidedOn"
      from claim k join organisation g on g.id = k.municipality_id
     where k.refused_count > 0 and k.decided_at >= ${since}::date
     order by k.refused_cents desc, k.id limit 20`);

/** Municipalities to which the providers declared the month before last, but not yet the last one. */
export async function loadUndeclaredMonth(
  tx: Tx,
  providerIds: readonly number[],
  today: PlainDate,
): Promise<UndeclaredMonth> {
  const month = firstDayOfMonth(addDays(firstDayOfMonth(today), -1));
  const before = firstDayOfMonth(addDays(month, -1));
  const rows = await tx.query<{ name: string }>(sql`
    select g.name
      from (select municipality_id, max(period_from) as last from claim
             where provider_id = any(${[...providerIds]}::int[]) group by provider_id, municipality_id) c
      join organisation g on g.id = c.municipality_id
     where c.last = ${before}::date
     order by g.name`);
  return { month, municipalityNames: rows.map(({ name }) => name) };
}

/** How many allocations end between two days; free of names. */
export async function countEndingAllocations(
  tx: Tx,
  scope: Parameters<typeof ownRows>[0],
  { from, through }: ClosedPeriod,
) {
  return tx.one<{ count: number; first: PlainDate | null }>(sql`
    select count(*)::int as count, min(a.ends_on) as first
      from allocation_current a
     where ${ownRows(scope)} and a.listed and a.ends_on between ${from}::date and ${through}::date`);
}

/** Products with a budget this year that serve no goal on the day: euros that would be orphans. */
export const loadOrphanProducts = (tx: Tx, regionIds: readonly number[], plan: CountedYear, onDay: PlainDate) =>
  tx.query<{ id: number; name: string; budgetCents: bigint }>(sql`
    select p.id, p.name, sum(a.budget_cents)::bigint as "budgetCents"
      from product p join contract_product a on a.product_id = p.id and a.year = ${plan.year}
     where p.region_id = any(${[...regionIds]}::int[])
       and not exists (select from product_purpose s where s.product_id = p.id and s.from_on <= ${onDay}::date
                         and (s.through_on is null or s.through_on >= ${onDay}::date))
     group by p.id order by p.name limit 20`);

/** What happened lately in scope, newest first. */
export const loadChanges = (tx: Tx, since: PlainDate): Promise<ChangeFacts[]> =>
  tx.query<ChangeFacts>(sql`
    (select 'contract-event' as kind, e.created_at as at, o.name as about, e.title as what, c.id::bigint as id,
            null::int as lines, null::bigint as cents
       from contract_event e join contract c on c.id = e.contract_id join organisation o on o.id = c.provider_id
      where e.created_at >= ${since}::date)
    union all
    (select 'claim', k.decided_at, o.name, k.number, k.id, k.line_count, k.approved_cents
       from claim k join organisation o on o.id = k.provider_id
      where k.decided_at >= ${since}::date)
    union all
    (select 'incident', max(s.at), o.name, '', i.id, null, null
       from incident_step s join incident i on i.id = s.incident_id join organisation o on o.id = i.provider_id
      where s.at >= ${since}::date group by i.id, o.name)
    union all
    (select 'signal', max(s.at), o.name, '', g.id, null, null
       from supplier_signal_step s join supplier_signal g on g.id = s.signal_id join organisation o on o.id = g.provider_id
      where s.at >= ${since}::date group by g.id, o.name)
    order by at desc, id desc limit 10`);

/** Approved declarations without a payment; each is due the contract's payment term (30 days without one) after receipt. */
export async function loadUnpaidClaims(tx: Tx, municipalityId: number): Promise<UnpaidClaims | undefined> {
  const row = await tx.one<{ count: number; cents: bigint | null; firstDueOn: PlainDate | null }>(sql`
    select count(*)::int as count, sum(c.approved_cents)::bigint as cents,
           min((c.received_at at time zone 'Europe/Amsterdam')::date + coalesce(
             (select min(k.payment_term_days) from contract k
               where k.provider_id = c.provider_id and k.region_id = c.region_id), 30)) as "firstDueOn"
      from claim c
     where c.municipality_id = ${municipalityId} and c.approved_cents > 0
       and not exists (select from ledger_transaction t where t.claim_id = c.id and t.kind = 'payment')`);
  return row.firstDueOn === null ? undefined : { count: row.count, cents: row.cents ?? 0n, firstDueOn: row.firstDueOn };
}

/** Lines of the municipality's declarations that wait for a person. */
export async function loadHeldLines(tx: Tx, municipalityId: number): Promise<HeldLines | undefined> {
  const row = await tx.one<{ count: number; cents: bigint | null; firstReceivedOn: PlainDate | null }>(sql`
    select coalesce(sum(held_count), 0)::int as count, sum(held_cents)::bigint as cents,
           min((received_at at time zone 'Europe/Amsterdam')::date) as "firstReceivedOn"
      from claim where municipality_id = ${municipalityId} and held_count > 0`);
  const { count, cents, firstReceivedOn } = row;
  return firstReceivedOn === null ? undefined : { count, cents: cents ?? 0n, firstReceivedOn };
}

/** Payment batches of the municipality that somebody else made and that wait for release. */
export async function loadBatchesToRelease(
  tx: Tx,
  municipalityId: number,
  personId: number | null,
): Promise<BatchesToRelease | undefined> {
  const row = await tx.one<{ count: number; cents: bigint | null; firstOn: PlainDate | null }>(sql`
    select count(distinct b.id)::int as count, sum(o.amount_cents) filter (where o.held_out_reason is null)::bigint as cents, min(b.execute_on) as "firstOn"
      from payment_batch b left join payment_order o on o.batch_id = b.id
     where b.municipality_id = ${municipalityId} and b.released_at is null and b.withdrawn_at is null
       and b.made_by is distinct from ${personId}`);
  return row.firstOn === null ? undefined : { count: row.count, cents: row.cents ?? 0n, firstOn: row.firstOn };
}

/** What an administrator of an organisation looks after; a region's also its members' people. */
export const loadAdministration = (tx: Tx, organisationId: number, today: PlainDate): Promise<AdministrationFacts> =>
  tx.one<AdministrationFacts>(sql`
    with own as (
      select ${organisationId}::int as id
      union select municipality_id from region_membership
       where region_id = ${organisationId} and from_on <= ${today}::date and (through_on is null or through_on >= ${today}::date)),
    active as (select p.id from person p join own on own.id = p.organisation_id where p.active),
    valid as (select m.staffing_fte from mandate m
       where (m.region_id = ${organisationId} or m.municipality_id = ${organisationId})
         and m.from_on <= ${today}::date and (m.through_on is null or m.through_on >= ${today}::date))
    select (select count(*) from active)::int as people,
           (select count(*) from active a where not exists (select from person_role r where r.person_id = a.id
              and r.from_on <= ${today}::date and (r.through_on is null or r.through_on >= ${today}::date)))::int
             as "peopleWithoutRole",
           (select count(*) from valid)::int as mandates,
           (select count(*) from valid where coalesce(staffing_fte, 0) = 0)::int as "mandatesWithoutStaffing"`);
