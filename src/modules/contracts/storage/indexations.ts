import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { TakenBackTariff } from '../../pricing/index.ts';
import type { IndexRequest } from './index-request.ts';

/** An indexation as it was carried out, with whether it was taken back. */
export type IndexationRow = {
  readonly id: number;
  readonly regionId: number;
  readonly from: PlainDate;
  readonly request: IndexRequest;
  /** Per cent as decimal text. */
  readonly percentage: string;
  readonly firstYearPercentage: string;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly lines: number;
  readonly tariffs: number;
  readonly budgets: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnWhy: string | null;
};

/** Indexations that the actor may see, newest first; with `id` that one only. */
export const listIndexations = (tx: Tx, id?: number): Promise<IndexationRow[]> =>
  tx.query<IndexationRow>(sql`
    select i.id, i.region_id as "regionId", i.from_on as "from", i.settings as request, i.percentage,
           i.first_year_percentage as "firstYearPercentage", m.name as "madeBy", i.recorded_at as "madeAt",
           (select count(*)::int from indexation_line l where l.indexation_id = i.id) as lines,
           (select count(*)::int from indexation_tariff t where t.indexation_id = i.id) as tariffs,
           (select count(*)::int from indexation_budget b where b.indexation_id = i.id) as budgets,
           w.recorded_at as "withdrawnAt", b.name as "withdrawnBy", w.reason as "withdrawnWhy"
      from indexation i
      left join person m on m.id = i.person_id
      left join indexation_withdrawal w on w.indexation_id = i.id
      left join person b on b.id = w.person_id
     where ${id === undefined ? sql.yes : sql`i.id = ${id}`}
     order by i.id desc`);

/** A tariff version that an indexation made, beside the one before it. */
export type IndexedLine = {
  readonly contractId: number;
  readonly contractNumber: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly productId: number;
  readonly productName: string;
  readonly municipalityName: string | null;
  readonly unit: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly oldCents: Cents;
  readonly newCents: Cents;
  readonly percentage: string;
  readonly firstYear: boolean;
  readonly pendingExtension: boolean;
};

/** The lines of one indexation, by contract and product. */
export async function listIndexedLines(tx: Tx, id: number): Promise<IndexedLine[]> {
  const rows = await tx.query<IndexedLine>(sql`
    select c.id as "contractId", c.number as "contractNumber", c.provider_id as "providerId", o.name as "providerName",
           p.id as "productId", p.name as "productName", g.name as "municipalityName", n.unit, n.from_on as "from",
           n.through_on as through, b.tariff_cents as "oldCents", n.tariff_cents as "newCents",
           n.index_percentage as percentage, l.first_year as "firstYear", l.pending_extension as "pendingExtension"
      from indexation_line l
      join contract_tariff n on n.id = l.contract_tariff_id
      join contract_tariff b on b.id = l.prior_contract_tariff_id
      join contract c on c.id = n.contract_id
      join organisation o on o.id = c.provider_id
      join product p on p.id = n.product_id
      left join organisation g on g.id = n.municipality_id
     where l.indexation_id = ${id}
     order by c.number, c.id, lower(p.name), p.id, g.name nulls first`);
  return rows.map((row) => ({ ...row, oldCents: cents(row.oldCents), newCents: cents(row.newCents) }));
}

/** What stands in the way of taking an indexation back. */
export type WithdrawalFacts = {
  /** First month in which care was declared on one of its tariffs; null: none. */
  readonly declaredIn: PlainDate | null;
  /** Versions that follow on its tariffs and were not withdrawn. */
  readonly followed: number;
  readonly tariffs: readonly TakenBackTariff[];
};

export async function loadWithdrawalFacts(tx: Tx, id: number): Promise<WithdrawalFacts> {
  const facts = await tx.one<Omit<WithdrawalFacts, 'tariffs'>>(sql`
    select min(u.month) as "declaredIn", (
             select count(*)::int from indexation_line l
               join contract_tariff n on n.id = l.contract_tariff_id
               join contract_tariff f on f.contract_id = n.contract_id and f.product_id = n.product_id
                and f.municipality_id is not distinct from n.municipality_id and f.from_on > n.from_on and f.withdrawn_at is null
              where l.indexation_id = ${id}) as followed
      from indexation_line l
      join contract_tariff n on n.id = l.contract_tariff_id
      join utilisation u on u.contract_id = n.contract_id and u.product_id = n.product_id and u.lines > 0
       and (n.municipality_id is null or u.municipality_id = n.municipality_id)
       and u.month >= date_trunc('month', n.from_on) and (n.through_on is null or u.month <= n.through_on)
     where l.indexation_id = ${id}`);
  const tariffs = await tx.query<TakenBackTariff>(sql`
    select tariff_id as "tariffId", prior_through_on as "priorThrough" from indexation_tariff where indexation_id = ${id}`);
  return { ...facts, tariffs };
}
