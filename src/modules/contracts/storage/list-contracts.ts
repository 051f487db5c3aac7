import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ContractStatus } from '../domain/contract-status.ts';
import type { PlanYear } from '../domain/plan.ts';
import type { ContractVariant } from './load-tariffs.ts';
import { contractServesMunicipality } from './served-municipality.ts';

export type ContractFilter = {
  /** Part of the number or name of the contract, or of the name of the provider. */
  readonly search?: string | undefined;
  readonly segment?: 'light' | 'heavy' | undefined;
  readonly variant?: ContractVariant | undefined;
  readonly status?: ContractStatus | undefined;
  /** Bought by one municipality for itself, or by the region. */
  readonly level?: ContractLevel | undefined;
  readonly municipalityId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly productId?: number | undefined;
};

export type ContractLevel = 'local' | 'regional';

export type ContractRow = {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly purchaserName: string;
  readonly level: ContractLevel;
  readonly segment: 'light' | 'heavy';
  readonly variant: ContractVariant;
  readonly status: ContractStatus;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly terminatedOn: PlainDate | null;
  /** Of the year asked about; zero when nothing was agreed. */
  readonly budgetCents: bigint;
  /** Approved care of that year, up to and including the last month counted. */
  readonly approvedCents: bigint;
  /** Approved as a part of the budget, in thousandths, for sorting. */
  readonly usedPerMille: number;
};

/** SQL twin of `contractStatus`; a test holds the two together. */
const statusOn = (today: PlainDate) => sql`case
  when ${today}::date > least(c.through_on, c.terminated_on)
    then case when c.terminated_on < c.through_on then 'terminated' else 'ended' end
  when ${today}::date < c.from_on then 'draft'
  when least(c.through_on, c.terminated_on) <= (${today}::date + interval '3 months')::date then 'ends-soon'
  else 'running' end`;

/** The purchaser makes the difference: a municipality buys for itself, a region for its members. */
const levelOf = sql`case b.kind when 'municipality' then 'local' else 'regional' end`;

function conditions(filter: ContractFilter, today: PlainDate): SqlFragment[] {
  const all: SqlFragment[] = [];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`c.number ilike ${text} or c.name ilike ${text} or p.name ilike ${text}`);
  }
  if (filter.segment) all.push(sql`c.segment = ${filter.segment}`);
  if (filter.variant) all.push(sql`c.variant = ${filter.variant}`);
  if (filter.level) all.push(sql`${levelOf} = ${filter.level}`);
  if (filter.status) all.push(sql`${statusOn(today)} = ${filter.status}`);
  if (filter.providerId !== undefined) all.push(sql`c.provider_id = ${filter.providerId}`);
  if (filter.productId !== undefined) {
    all.push(
      sql`exists (select from contract_product a where a.contract_id = c.id and a.product_id = ${filter.productId})`,
    );
  }
  if (filter.municipalityId !== undefined) all.push(servesOn(filter.municipalityId, today));
  return all;
}

const servesOn = (municipalityId: number, today: PlainDate): SqlFragment => sql`
  exists (select from (select ${municipalityId}::int as id, ${today}::date as day) g
           where ${sql.trusted(contractServesMunicipality('c', 'g.id', { from: 'g.day', through: 'g.day' }))})`;

/** Contracts of the actor's scope (row security) with what was agreed and used in the year. */
export function contractsListed(filter: ContractFilter, today: PlainDate, plan: PlanYear): SqlFragment {
  return sql`
    select c.id, c.number, c.name, c.provider_id as "providerId", p.name as "providerName", b.name as "purchaserName",
           ${levelOf} as level, c.segment, c.variant, ${statusOn(today)} as status, c.from_on as "fromOn", c.through_on as "throughOn",
           c.terminated_on as "terminatedOn", lower(c.name) as "sortName", lower(p.name) as "sortProvider",
           coalesce(a.budget, 0)::bigint as "budgetCents", coalesce(u.approved, 0)::bigint as "approvedCents",
           case when coalesce(a.budget, 0) = 0 then 0
                else round(coalesce(u.approved, 0) * 1000.0 / a.budget)::int end as "usedPerMille"
      from contract c
      join organisation p on p.id = c.provider_id
      join organisation b on b.id = c.purchaser_id
      left join (select contract_id, sum(budget_cents) as budget from contract_product
                  where year = ${plan.year} group by contract_id) a on a.contract_id = c.id
      left join (select contract_id, sum(approved_cents) as approved from utilisation
                  where month between make_date(${plan.year}::int, 1, 1)
                    and make_date(${plan.year}::int, ${Math.max(plan.throughMonth, 1)}::int, 1)
                    and ${plan.throughMonth}::int > 0
                  group by contract_id) u on u.contract_id = c.id
     where ${sql.and(conditions(filter, today))}`;
}

export async function listContracts(
  tx: Tx,
  listed: SqlFragment,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  return { rows: await keysetPage<ContractRow>(tx, listed, order, page), total: await countListed(tx, listed) };
}

/** Totals of the whole list, whatever the page. */
export async function totalContracts(tx: Tx, listed: SqlFragment) {
  return await tx.one<{ budgetCents: bigint; approvedCents: bigint }>(sql`
    select coalesce(sum("budgetCents"), 0)::bigint as "budgetCents",
           coalesce(sum("approvedCents"), 0)::bigint as "approvedCents" from (${listed}) listed`);
}

/** All rows of a list for an export, in the order of their number. */
export const exportContracts = (tx: Tx, listed: SqlFragment): Promise<ContractRow[]> =>
  tx.query<ContractRow>(sql`select * from (${listed}) listed order by number, id`);
