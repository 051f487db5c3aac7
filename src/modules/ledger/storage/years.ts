import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type Account, COST_ACCOUNTS } from '../domain/accounts.ts';

export type ClosedYear = { readonly year: number; readonly closedByName: string | null; readonly closedAt: Date };

export const closedYears = (tx: Tx, municipalityId: number): Promise<ClosedYear[]> =>
  tx.query<ClosedYear>(
    `select y.year, p.name as "closedByName", y.closed_at as "closedAt" from ledger_year y left join person p on p.id = y.closed_by
      where y.municipality_id = $1 order by y.year desc`,
    [municipalityId],
  );

/** What stands in the way of closing a year; all nothing: it can be closed. */
export type YearObstacles = {
  /** Declarations received in the year with lines that wait for a person. */
  readonly heldClaims: number;
  /** Batches of the year that wait for release. */
  readonly proposedBatches: number;
  /** Payments that left in the year and that the bank has not booked. */
  readonly inTransit: number;
  /** Lines of the bank in the year that were not matched or handled. */
  readonly openLines: number;
  /** Years before it that are still open and have postings. */
  readonly openBefore: number;
};

export const yearObstacles = (tx: Tx, municipalityId: number, year: number): Promise<YearObstacles> =>
  tx.one<YearObstacles>(
    `select (select count(*)::int from claim c where c.municipality_id = $1 and c.held_count > 0
               and extract(year from c.received_at) = $2) as "heldClaims",
            (select count(*)::int from payment_batch b where b.municipality_id = $1 and b.released_at is null and b.withdrawn_at is null
               and extract(year from b.execute_on) <= $2) as "proposedBatches",
            (select count(*)::int from payment_order o join payment_batch b on b.id = o.batch_id
              where o.municipality_id = $1 and b.released_at is not null and o.held_out_reason is null and o.amount_cents > 0
                and extract(year from b.execute_on) = $2
                and not exists (select from bank_line l where l.order_id = o.id and l.outcome = 'booked')) as "inTransit",
            (select count(*)::int from bank_line l where l.municipality_id = $1 and l.outcome not in ('booked', 'returned')
               and l.handled_at is null and extract(year from l.booked_on) <= $2) as "openLines",
            (select count(distinct extract(year from t.occurred_on))::int from ledger_transaction t where t.municipality_id = $1
               and t.occurred_on < make_date($2::int, 1, 1)
               and not exists (select from ledger_year y where y.municipality_id = $1 and y.year = extract(year from t.occurred_on)::int)) as "openBefore"`,
    [municipalityId, year],
  );

export type CostOfYear = {
  readonly regionId: number;
  readonly providerId: number;
  readonly contractId: number | null;
  readonly productId: number | null;
  readonly account: Account;
  readonly amountCents: bigint;
};

/** The balance of each cost account in a year per provider, contract and product. */
export const costOfYear = (tx: Tx, municipalityId: number, year: number): Promise<CostOfYear[]> =>
  tx.query<CostOfYear>(
    `select t.region_id as "regionId", t.provider_id as "providerId", e.contract_id as "contractId", e.product_id as "productId",
            e.account, sum(e.debit_cents - e.credit_cents)::bigint as "amountCents"
       from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
      where t.municipality_id = $1 and extract(year from t.occurred_on) = $2 and e.account = any($3::text[])
      group by 1, 2, 3, 4, 5 having sum(e.debit_cents - e.credit_cents) <> 0 order by 2, 3, 4, 5`,
    [municipalityId, year, [...COST_ACCOUNTS]],
  );

/** Years with postings, the newest first, with what care cost. */
export const yearsWithPostings = (tx: Tx, municipalityId: number): Promise<{ year: number; costCents: bigint }[]> =>
  tx.query<{ year: number; costCents: bigint }>(
    `select extract(year from t.occurred_on)::int as year, sum(e.debit_cents - e.credit_cents)::bigint as "costCents"
       from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
      where t.municipality_id = $1 and e.account = any($2::text[]) and t.kind <> 'year-closed' group by 1 order by 1 desc`,
    [municipalityId, [...COST_ACCOUNTS]],
  );

export const insertYear = (tx: Tx, municipalityId: number, year: number, personId: number): Promise<number> =>
  tx.execute('insert into ledger_year (municipality_id, year, closed_by) values ($1, $2, $3)', [
    municipalityId,
    year,
    personId,
  ]);

export const lastDayOf = (year: number): PlainDate => `${year}-12-31` as PlainDate;
