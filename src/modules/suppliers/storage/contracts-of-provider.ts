import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A contract of the provider with what was agreed and used in the year so far. */
export type ProviderContract = {
  readonly id: number;
  readonly providerId: number;
  readonly number: string;
  readonly name: string;
  readonly segment: 'light' | 'heavy';
  readonly fromOn: PlainDate;
  readonly lastDay: PlainDate;
  readonly terminated: boolean;
  readonly extensionDecideBy: PlainDate | null;
  readonly budgetCents: bigint;
  /** Null unless every product has a limit. */
  readonly limitCents: bigint | null;
  readonly approvedCents: bigint;
  readonly paidCents: bigint;
  readonly refusedCents: bigint;
  readonly anchorsTiers: boolean;
  readonly openObligations: number;
};

/** Contracts in a region, of one provider or of all, those that run longest first; use counts the months of the year that can have been declared. */
export const listProviderContracts = (
  tx: Tx,
  asked: { readonly regionId: number; readonly providerId?: number | undefined },
  plan: { readonly year: number; readonly throughMonth: number },
): Promise<ProviderContract[]> =>
  tx.query<ProviderContract>(sql`
    select c.id, c.provider_id as "providerId", c.number, c.name, c.segment, c.from_on as "fromOn", least(c.through_on, c.terminated_on) as "lastDay",
           c.terminated_on is not null as terminated, c.extension_decide_by as "extensionDecideBy",
           coalesce(a.budget, 0)::bigint as "budgetCents", a.limits as "limitCents", coalesce(u.approved, 0)::bigint as "approvedCents",
           coalesce(u.paid, 0)::bigint as "paidCents", coalesce(u.refused, 0)::bigint as "refusedCents",
           rd.contract_anchors_tiers(c.id) as "anchorsTiers",
           (select count(*)::int from contract_event e where e.contract_id = c.id and e.kind = 'obligation'
               and not exists (select from contract_event d where d.closes_id = e.id)) as "openObligations"
      from contract c
      left join (select contract_id, sum(budget_cents)::bigint as budget,
                        case when count(limit_cents) = count(*) then sum(limit_cents)::bigint end as limits
                   from contract_product where year = ${plan.year} group by 1) a on a.contract_id = c.id
      left join (select contract_id, sum(approved_cents + fixed_cents)::bigint as approved, sum(paid_cents)::bigint as paid,
                        sum(refused_cents)::bigint as refused
                   from utilisation where month >= make_date(${plan.year}::int, 1, 1)
                    and month < make_date(${plan.year}::int, 1, 1) + make_interval(months => ${plan.throughMonth}::int)
                  group by 1) u on u.contract_id = c.id
     where c.region_id = ${asked.regionId}
       and ${asked.providerId === undefined ? sql.yes : sql`c.provider_id = ${asked.providerId}`}
     order by least(c.through_on, c.terminated_on) desc, c.number`);

/** Who delivers beside or under the provider, or the other way round (R-355). */
export type Companion = {
  readonly contractId: number;
  readonly contractNumber: string;
  readonly relation: 'consortium' | 'subcontractor' | 'works-through';
  readonly name: string;
  readonly organisationId: number | null;
  readonly task: string;
  readonly sharePercent: number | null;
};

/** Partners and subcontractors in its contracts, and the contracts of others through which it works itself. */
export const listCompanions = (tx: Tx, regionId: number, providerId: number): Promise<Companion[]> =>
  tx.query<Companion>(sql`
    select p.contract_id as "contractId", c.number as "contractNumber",
           case when c.provider_id = ${providerId} then p.role else 'works-through' end as relation,
           case when c.provider_id = ${providerId} then p.name else o.name end as name,
           case when c.provider_id = ${providerId} then p.organisation_id else c.provider_id end as "organisationId",
           p.task, p.share_percent::float8 as "sharePercent"
      from contract_partner p join contract c on c.id = p.contract_id join organisation o on o.id = c.provider_id
     where c.region_id = ${regionId} and (c.provider_id = ${providerId} or p.organisation_id = ${providerId})
     order by 3, 4, c.number`);

/** How organisations stand to the provider: relations that hold on a day (R-002). */
export const listProviderRelations = (
  tx: Tx,
  providerId: number,
  today: PlainDate,
): Promise<{ kind: string; name: string; organisationId: number; note: string | null; fromOn: PlainDate }[]> =>
  tx.query(sql`
    select r.kind, o.name, o.id as "organisationId", r.note, r.from_on as "fromOn"
      from organisation_relation r
      join organisation o on o.id = case when r.from_id = ${providerId} then r.to_id else r.from_id end
     where ${providerId} in (r.from_id, r.to_id) and r.from_on <= ${today} and (r.through_on is null or r.through_on >= ${today})
     order by r.kind, o.name`);
