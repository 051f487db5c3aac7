import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import { type KeysetOrder, type KeysetRow, keysetPage } from '../../../platform/db/keyset-page.ts';
import type { Account, PostingKind } from '../domain/accounts.ts';

/** Which part of the ledger is asked for; everything that is left out counts along. */
export type LedgerFilter = {
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly municipalityId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly contractId?: number | undefined;
  readonly account?: Account | undefined;
};

export type AccountRow = {
  readonly account: Account;
  readonly openingCents: bigint;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
};

const about = ({ municipalityId, providerId, contractId, account }: LedgerFilter): SqlFragment =>
  sql.and([
    ...(municipalityId === undefined ? [] : [sql`t.municipality_id = ${municipalityId}`]),
    ...(providerId === undefined ? [] : [sql`t.provider_id = ${providerId}`]),
    ...(contractId === undefined ? [] : [sql`e.contract_id = ${contractId}`]),
    ...(account === undefined ? [] : [sql`e.account = ${account}`]),
  ]);

const SIDES = sql`coalesce(sum(e.debit_cents), 0)::bigint as "debitCents", coalesce(sum(e.credit_cents), 0)::bigint as "creditCents"`;

/** Per account what stood on it before the period (debit less credit), and what came on it; closing entries left out of the period. */
export const accountBalances = (tx: Tx, filter: LedgerFilter): Promise<AccountRow[]> =>
  tx.query<AccountRow>(sql`
    select e.account,
           coalesce(sum(e.debit_cents - e.credit_cents) filter (where t.occurred_on < ${filter.fromOn}), 0)::bigint as "openingCents",
           coalesce(sum(e.debit_cents) filter (where t.occurred_on >= ${filter.fromOn} and t.kind <> 'year-closed'), 0)::bigint as "debitCents",
           coalesce(sum(e.credit_cents) filter (where t.occurred_on >= ${filter.fromOn} and t.kind <> 'year-closed'), 0)::bigint as "creditCents"
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
     where t.occurred_on <= ${filter.throughOn} and ${about(filter)}
     group by e.account`);

export type AxisRow = {
  readonly id: number | null;
  readonly name: string;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
};
export type Axis = 'provider' | 'contract' | 'municipality' | 'month' | 'product';

const AXES: Readonly<
  Record<Axis, { readonly id: SqlFragment; readonly name: SqlFragment; readonly join: SqlFragment }>
> = {
  provider: { id: sql`t.provider_id`, name: sql`o.name`, join: sql`join organisation o on o.id = t.provider_id` },
  municipality: {
    id: sql`t.municipality_id`,
    name: sql`o.name`,
    join: sql`join organisation o on o.id = t.municipality_id`,
  },
  contract: {
    id: sql`e.contract_id`,
    name: sql`coalesce(c.number || ', ' || c.name, '')`,
    join: sql`left join contract c on c.id = e.contract_id`,
  },
  product: {
    id: sql`e.product_id`,
    name: sql`coalesce(p.name, '')`,
    join: sql`left join product p on p.id = e.product_id`,
  },
  month: {
    id: sql`extract(year from t.occurred_on)::int * 100 + extract(month from t.occurred_on)::int`,
    name: sql`to_char(t.occurred_on, 'YYYY-MM')`,
    join: sql.empty,
  },
};

/** The movements of a period along one axis, the largest first (months in their order). */
export function balancesAlong(tx: Tx, axis: Axis, filter: LedgerFilter): Promise<AxisRow[]> {
  const { id, name, join } = AXES[axis];
  return tx.query<AxisRow>(sql`
    select ${id} as id, ${name} as name, ${SIDES}
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id ${join}
     where t.occurred_on >= ${filter.fromOn} and t.occurred_on <= ${filter.throughOn} and t.kind <> 'year-closed' and ${about(filter)}
     group by 1, 2 order by ${axis === 'month' ? sql`2` : sql`sum(e.debit_cents + e.credit_cents) desc, 2`} limit 500`);
}

export type EntryRow = {
  readonly transactionId: bigint;
  readonly seq: number;
  readonly kind: PostingKind;
  readonly occurredOn: PlainDate;
  readonly account: Account;
  readonly provider: string;
  readonly municipality: string;
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  readonly product: string | null;
  readonly month: PlainDate | null;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
  readonly claimId: bigint | null;
  readonly claimNumber: string | null;
  readonly orderId: bigint | null;
  readonly note: string | null;
};

const entries = (where: SqlFragment) => sql`
  select t.id as "transactionId", e.seq, t.kind, t.occurred_on as "occurredOn", e.account, p.name as provider, m.name as municipality,
         e.contract_id as "contractId", c.number as "contractNumber", d.name as product, e.month, e.debit_cents as "debitCents",
         e.credit_cents as "creditCents", t.claim_id as "claimId", cl.number as "claimNumber", t.order_id as "orderId", t.note
    from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
    join organisation p on p.id = t.provider_id join organisation m on m.id = t.municipality_id
    left join contract c on c.id = e.contract_id left join product d on d.id = e.product_id left join claim cl on cl.id = t.claim_id
   where ${where}`;

const ofPeriod = (filter: LedgerFilter): SqlFragment =>
  entries(sql`t.occurred_on >= ${filter.fromOn} and t.occurred_on <= ${filter.throughOn} and ${about(filter)}`);

/** Entries of a period, the newest first, at most `limit`: for a file. */
export const listEntries = (tx: Tx, filter: LedgerFilter, limit: number): Promise<EntryRow[]> =>
  tx.query<EntryRow>(sql`${ofPeriod(filter)} order by t.occurred_on desc, t.id desc, e.seq limit ${limit}`);

/** The order of a list of entries: the newest day first, then the last transaction. */
export const NEWEST_ENTRIES: KeysetOrder = { column: 'occurredOn', type: 'date', descending: true };

/** One page of the entries of a period, and one row more when there is a next page. */
export const pageEntries = (
  tx: Tx,
  filter: LedgerFilter,
  page: Parameters<typeof keysetPage>[3],
): Promise<(EntryRow & KeysetRow)[]> =>
  keysetPage<EntryRow>(
    tx,
    sql`select l.*, (l."transactionId" << 20) + 1048575 - l.seq as id from (${ofPeriod(filter)}) l`,
    NEWEST_ENTRIES,
    page,
  );

/** Names of what a question about the ledger is narrowed to. */
export const namesOfFilter = (tx: Tx, filter: LedgerFilter): Promise<{ axis: Axis; name: string }[]> =>
  tx.query<{ axis: Axis; name: string }>(sql`
    select 'provider' as axis, name from organisation where id = ${filter.providerId ?? null}::int
    union all select 'contract', number || ', ' || name from contract where id = ${filter.contractId ?? null}::int
    union all select 'municipality', name from organisation where id = ${filter.municipalityId ?? null}::int`);

export const countEntries = async (tx: Tx, filter: LedgerFilter): Promise<number> =>
  Number(
    (
      await tx.one<{ n: bigint }>(sql`
        select count(*) as n from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
         where t.occurred_on >= ${filter.fromOn} and t.occurred_on <= ${filter.throughOn} and ${about(filter)}`)
    ).n,
  );

/** All entries of one transaction: they balance. */
export const entriesOfTransaction = (tx: Tx, id: number): Promise<EntryRow[]> =>
  tx.query<EntryRow>(sql`${entries(sql`t.id = ${id}`)} order by e.seq`);
