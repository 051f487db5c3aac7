import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FileKind } from '../domain/contract-file.ts';
import type { ContractLevel } from './list-contracts.ts';
import type { ContractVariant } from './load-tariffs.ts';

export type ContractHead = {
  readonly id: number;
  readonly regionId: number;
  readonly providerId: number;
  readonly providerName: string;
  /** Bought by one municipality for itself, or by the region. */
  readonly level: ContractLevel;
  readonly number: string;
  readonly name: string;
  readonly segment: 'light' | 'heavy';
  readonly variant: ContractVariant;
  readonly procedure: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly terminatedOn: PlainDate | null;
  readonly extensionOptions: string | null;
  readonly extensionDecideBy: PlainDate | null;
  readonly paymentTermDays: number;
  readonly rowVersion: number;
};

/** A contract of the actor's scope; others do not exist. */
export const findContract = (tx: Tx, id: number): Promise<ContractHead | undefined> =>
  tx.maybeOne<ContractHead>(sql`
    select c.id, c.region_id as "regionId", c.provider_id as "providerId", p.name as "providerName", c.number, c.name,
           c.segment, c.variant, c.procedure, c.from_on as "fromOn", c.through_on as "throughOn",
           c.terminated_on as "terminatedOn", c.extension_options as "extensionOptions",
           c.extension_decide_by as "extensionDecideBy", c.payment_term_days as "paymentTermDays",
           c.row_version as "rowVersion",
           case b.kind when 'municipality' then 'local' else 'regional' end as level
      from contract c join organisation p on p.id = c.provider_id join organisation b on b.id = c.purchaser_id where c.id = ${id}`);

export type ContractParty = {
  readonly id: number;
  readonly name: string;
  readonly role: 'purchaser' | 'on-behalf-of' | 'provider' | 'subcontractor';
};

/** Parties, and subcontractors that are organisations of the system. */
export const listParties = (tx: Tx, contractId: number): Promise<ContractParty[]> =>
  tx.query<ContractParty>(sql`
    select o.id, o.name, q.role
      from (select organisation_id, role from contract_party where contract_id = ${contractId}
            union all
            select organisation_id, role from contract_partner
             where contract_id = ${contractId} and role = 'subcontractor' and organisation_id is not null) q
      join organisation o on o.id = q.organisation_id
     order by array_position(array['purchaser', 'on-behalf-of', 'provider', 'subcontractor'], q.role), lower(o.name)`);

export type AgreedProduct = {
  readonly id: number;
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly year: number;
  readonly volume: bigint | null;
  readonly budgetCents: bigint;
  readonly limitCents: bigint | null;
  readonly clauseNumber: string;
};

/** Products agreed for the year, or for the nearest year when that has none. */
export const listProducts = (tx: Tx, contractId: number, year: number): Promise<AgreedProduct[]> =>
  tx.query<AgreedProduct>(sql`
    select p.id, p.code, p.category, p.name, p.unit, a.year, a.volume, a.budget_cents as "budgetCents",
           a.limit_cents as "limitCents", k.number as "clauseNumber"
      from contract_product a join product p on p.id = a.product_id join contract_clause k on k.id = a.clause_id
     where a.contract_id = ${contractId}
       and a.year = (select b.year from contract_product b where b.contract_id = ${contractId}
                      order by abs(b.year - ${year}::int), b.year desc limit 1)
     order by lower(p.name), p.id`);

export type TariffVersion = {
  readonly productId: number;
  readonly productName: string;
  readonly version: number;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly tariffCents: bigint;
  /** The adopted tariff that it follows; null when the contract has a price of its own. */
  readonly tariffId: number | null;
  readonly unit: string;
  readonly indexPercentage: string | null;
  readonly clauseNumber: string;
};

export const listTariffs = (tx: Tx, contractId: number): Promise<TariffVersion[]> =>
  tx.query<TariffVersion>(sql`
    select t.product_id as "productId", p.name as "productName", t.version, t.municipality_id as "municipalityId",
           g.name as "municipalityName", t.from_on as "fromOn", t.through_on as "throughOn",
           t.tariff_cents as "tariffCents", t.unit, t.index_percentage::text as "indexPercentage", t.tariff_id as "tariffId",
           k.number as "clauseNumber"
      from contract_tariff t join product p on p.id = t.product_id join contract_clause k on k.id = t.clause_id
      left join organisation g on g.id = t.municipality_id
     where t.contract_id = ${contractId} and t.withdrawn_at is null
     order by lower(p.name), p.id, t.municipality_id nulls first, t.from_on desc`);

export type Clause = {
  readonly id: number;
  readonly number: string;
  readonly kind: 'tariff' | 'volume' | 'payment' | 'quality' | 'information' | 'termination' | 'other';
  readonly title: string;
  readonly text: string;
};

export const listClauses = (tx: Tx, contractId: number): Promise<Clause[]> =>
  tx.query<Clause>(sql`select id, number, kind, title, text from contract_clause
    where contract_id = ${contractId} and active order by (select array_agg(part[1]::int) from regexp_matches(number, '[0-9]+', 'g') part), number`);

export type FileRow = {
  readonly id: bigint;
  readonly kind: FileKind;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly title: string;
  readonly text: string;
  readonly clauseNumber: string | null;
  readonly personName: string | null;
  readonly createdAt: Date;
  readonly closesId: bigint | null;
  /** The entry by which this obligation was closed. */
  readonly closedById: bigint | null;
};

/** The file of the contract, newest first; row security gives it to the region only. */
export const listFile = (tx: Tx, contractId: number): Promise<FileRow[]> =>
  tx.query<FileRow>(sql`
    select e.id, e.kind, e.on_day as "onDay", e.due_on as "dueOn", e.title, e.text, k.number as "clauseNumber",
           p.name as "personName", e.created_at as "createdAt", e.closes_id as "closesId", d.id as "closedById"
      from contract_event e
      left join contract_clause k on k.id = e.clause_id
      left join person p on p.id = e.person_id
      left join lateral (select id from contract_event d where d.closes_id = e.id order by id limit 1) d on true
     where e.contract_id = ${contractId} order by e.on_day desc, e.id desc`);

export type ThreadName = {
  readonly kind: 'goal' | 'task';
  readonly id: number;
  readonly code: string;
  readonly name: string;
};

/** Goals and purchase tasks that the products of the contract serve on the day. */
export const listPurposes = (tx: Tx, contractId: number, onDay: PlainDate): Promise<ThreadName[]> =>
  tx.query<ThreadName>(sql`
    with served as (
      select distinct s.goal_id, s.purchase_task_id
        from contract_product a join product_purpose s on s.product_id = a.product_id
       where a.contract_id = ${contractId}
         and s.from_on <= ${onDay}::date and (s.through_on is null or s.through_on >= ${onDay}::date))
    select 'goal' as kind, g.id, g.code, g.name from goal g where g.id in (select goal_id from served)
    union all
    select 'task', t.id, t.code, t.name from purchase_task t where t.id in (select purchase_task_id from served)
    order by kind, code`);
