import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, stagedCopy, type Tx } from '../../../platform/db/index.ts';
import type { SettledItem, SettledOrder } from '../domain/settle-order.ts';

export type BatchRow = {
  readonly id: number;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly number: number;
  readonly dueThrough: PlainDate;
  readonly executeOn: PlainDate;
  readonly madeBy: number | null;
  readonly madeByName: string | null;
  readonly madeAt: Date;
  readonly releasedBy: number | null;
  readonly releasedByName: string | null;
  readonly releasedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly rowVersion: number;
  readonly orders: number;
  readonly heldOut: number;
  readonly booked: number;
  readonly returned: number;
  readonly payableCents: bigint;
  readonly amountCents: bigint;
};

const batches = (where: SqlFragment) => sql`
  select b.id, b.region_id as "regionId", b.municipality_id as "municipalityId", m.name as municipality, b.number,
         b.due_through as "dueThrough", b.execute_on as "executeOn", b.made_by as "madeBy", maker.name as "madeByName",
         b.made_at as "madeAt", b.released_by as "releasedBy", releaser.name as "releasedByName", b.released_at as "releasedAt",
         b.withdrawn_at as "withdrawnAt", b.file_name as "fileName", b.file_sha256 as "fileSha256", b.row_version as "rowVersion",
         coalesce(o.orders, 0)::int as orders, coalesce(o.held_out, 0)::int as "heldOut", coalesce(o.booked, 0)::int as booked,
         coalesce(o.returned, 0)::int as returned, coalesce(o.payable, 0)::bigint as "payableCents",
         coalesce(o.amount, 0)::bigint as "amountCents"
    from payment_batch b join organisation m on m.id = b.municipality_id
    left join person maker on maker.id = b.made_by left join person releaser on releaser.id = b.released_by
    left join lateral (
      select count(*) filter (where p.held_out_reason is null and p.amount_cents > 0) as orders,
             count(*) filter (where p.held_out_reason is not null) as held_out,
             sum(p.payable_cents) filter (where p.held_out_reason is null) as payable,
             sum(p.amount_cents) filter (where p.held_out_reason is null) as amount,
             count(*) filter (where exists (select from bank_line l where l.order_id = p.id and l.outcome = 'booked')) as booked,
             count(*) filter (where exists (select from bank_line l where l.order_id = p.id and l.outcome = 'returned')) as returned
        from payment_order p where p.batch_id = b.id) o on true
   where ${where}`;

/** Batches in scope, the newest first. */
export const listBatches = (tx: Tx, municipalityId?: number): Promise<BatchRow[]> =>
  tx.query<BatchRow>(
    sql`${batches(municipalityId === undefined ? sql.yes : sql`b.municipality_id = ${municipalityId}`)} order by b.execute_on desc, b.id desc limit 500`,
  );

export const findBatch = (tx: Tx, id: number): Promise<BatchRow | undefined> =>
  tx.maybeOne<BatchRow>(batches(sql`b.id = ${id}`));

/** The batch, held so that nobody else acts on it until the transaction ends. */
export async function lockBatch(tx: Tx, id: number): Promise<BatchRow | undefined> {
  await tx.query('select from payment_batch where id = $1 for update', [id]);
  return findBatch(tx, id);
}

export type OrderRow = {
  readonly id: bigint;
  readonly batchId: number;
  readonly providerId: number;
  readonly provider: string;
  readonly municipality: string;
  readonly reference: string;
  readonly iban: string | null;
  readonly accountName: string | null;
  readonly payableCents: bigint;
  readonly withheldCents: bigint;
  readonly advanceCents: bigint;
  readonly receivableCents: bigint;
  readonly amountCents: bigint;
  readonly heldOutReason: string | null;
  /** Day on which it left, was booked, came back. */
  readonly sentOn: PlainDate | null;
  readonly bookedOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly returnReason: string | null;
};

const orders = (where: SqlFragment) => sql`
  select o.id, o.batch_id as "batchId", o.provider_id as "providerId", p.name as provider, m.name as municipality, o.reference,
         a.iban, a.name as "accountName", o.payable_cents as "payableCents", o.withheld_cents as "withheldCents",
         o.advance_cents as "advanceCents", o.receivable_cents as "receivableCents", o.amount_cents as "amountCents",
         o.held_out_reason as "heldOutReason",
         (select min(t.occurred_on) from ledger_transaction t where t.order_id = o.id and t.kind = 'payment-sent') as "sentOn",
         booked.booked_on as "bookedOn", back.booked_on as "returnedOn", back.return_reason as "returnReason"
    from payment_order o join organisation p on p.id = o.provider_id join organisation m on m.id = o.municipality_id
    left join bank_account a on a.id = o.bank_account_id
    left join bank_line booked on booked.order_id = o.id and booked.outcome = 'booked'
    left join bank_line back on back.order_id = o.id and back.outcome = 'returned'
   where ${where}`;

export const ordersOfBatch = (tx: Tx, batchId: number): Promise<OrderRow[]> =>
  tx.query<OrderRow>(sql`${orders(sql`o.batch_id = ${batchId}`)} order by p.name`);

export const findOrder = (tx: Tx, id: number | bigint): Promise<OrderRow | undefined> =>
  tx.maybeOne<OrderRow>(orders(sql`o.id = ${id}`));

/** Orders that left, the newest first: what a provider sees of its payments. */
export const sentOrders = (tx: Tx, limit: number): Promise<OrderRow[]> =>
  tx.query<OrderRow>(sql`
    select * from (${orders(sql`o.held_out_reason is null`)}) sent where "sentOn" is not null order by "sentOn" desc, id desc limit ${limit}`);

/** Makes a batch with the next number of the municipality. */
export async function insertBatch(
  tx: Tx,
  batch: {
    regionId: number;
    municipalityId: number;
    dueThrough: PlainDate;
    executeOn: PlainDate;
    madeBy: number | null;
  },
): Promise<{ id: number; number: number }> {
  return tx.one<{ id: number; number: number }>(
    `insert into payment_batch (region_id, municipality_id, number, due_through, execute_on, made_by)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from payment_batch where municipality_id = $2 returning id, number`,
    [batch.regionId, batch.municipalityId, batch.dueThrough, batch.executeOn, batch.madeBy],
  );
}

export type NewOrder = {
  readonly providerId: number;
  readonly bankAccountId: number | null;
  readonly settled: SettledOrder;
};

/** Stores the orders of a batch and all they pay. */
export async function insertOrders(
  tx: Tx,
  batch: { readonly id: number; readonly number: number; readonly municipalityId: number },
  list: readonly NewOrder[],
): Promise<void> {
  const rows = await tx.query<{ id: bigint; provider_id: number }>(
    `insert into payment_order (batch_id, municipality_id, provider_id, reference, bank_account_id, payable_cents, withheld_cents, advance_cents, receivable_cents)
     select $1::int, $2::int, p, 'RD-' || $2::int || '-' || $3::int || '-' || p, a, c, w, v, r
       from unnest($4::int[], $5::int[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[]) as u (p, a, c, w, v, r)
     returning id, provider_id`,
    [
      batch.id,
      batch.municipalityId,
      batch.number,
      list.map(({ providerId }) => providerId),
      list.map(({ bankAccountId }) => bankAccountId),
      list.map(({ settled }) => settled.payableCents),
      list.map(({ settled }) => settled.withheldCents),
      list.map(({ settled }) => settled.advanceCents),
      list.map(({ settled }) => settled.receivableCents),
    ],
  );
  const idOf = new Map(rows.map(({ id, provider_id }) => [provider_id, id]));
  const writer = await stagedCopy(tx, 'payment_item', [
    'order_id',
    'transaction_id',
    'contract_id',
    'product_id',
    'month',
    'payable_cents',
    'withheld_cents',
    'advance_cents',
    'receivable_cents',
  ]);
  for (const { providerId, settled } of list)
    for (const item of settled.items)
      await writer.row([
        idOf.get(providerId) ?? null,
        item.transactionId,
        item.contractId,
        item.productId,
        item.month,
        item.payableCents,
        item.withheldCents,
        item.advanceCents,
        item.receivableCents,
      ]);
  await writer.end();
}

export type StoredItem = SettledItem & {
  readonly orderId: bigint;
  readonly providerId: number;
  readonly claimId: bigint | null;
};

/** What orders pay, in a fixed order. */
export const itemsOf = (tx: Tx, orderIds: readonly bigint[]): Promise<StoredItem[]> =>
  tx.query<StoredItem>(
    `select i.order_id as "orderId", o.provider_id as "providerId", t.claim_id as "claimId", i.transaction_id as "transactionId",
            i.contract_id as "contractId", i.product_id as "productId", i.month, i.payable_cents as "payableCents",
            i.withheld_cents as "withheldCents", i.advance_cents as "advanceCents", i.receivable_cents as "receivableCents"
       from payment_item i join payment_order o on o.id = i.order_id join ledger_transaction t on t.id = i.transaction_id
      where i.order_id = any($1::bigint[])
      order by i.order_id, i.transaction_id, i.contract_id, i.product_id, i.month`,
    [orderIds],
  );

export type OrderPart = {
  readonly claimId: bigint | null;
  readonly claimNumber: string | null;
  readonly kind: string;
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  readonly occurredOn: PlainDate;
  readonly payableCents: bigint;
  readonly withheldCents: bigint;
  readonly advanceCents: bigint;
  readonly receivableCents: bigint;
};

/** What an order pays, per contract and declaration. */
export const partsOfOrder = (tx: Tx, orderId: number | bigint): Promise<OrderPart[]> =>
  tx.query<OrderPart>(
    `select t.claim_id as "claimId", d.number as "claimNumber", t.kind, i.contract_id as "contractId", c.number as "contractNumber",
            t.occurred_on as "occurredOn", sum(i.payable_cents)::bigint as "payableCents", sum(i.withheld_cents)::bigint as "withheldCents",
            sum(i.advance_cents)::bigint as "advanceCents", sum(i.receivable_cents)::bigint as "receivableCents"
       from payment_item i join ledger_transaction t on t.id = i.transaction_id
       left join claim d on d.id = t.claim_id left join contract c on c.id = i.contract_id
      where i.order_id = $1
      group by t.id, d.number, i.contract_id, c.number order by c.number, t.occurred_on, t.id`,
    [orderId],
  );

/** Takes an order out of its batch: what it would have paid is open again. */
export async function holdOut(tx: Tx, orderId: bigint, reason: string, personId: number): Promise<void> {
  await tx.execute('delete from payment_item where order_id = $1', [orderId]);
  await tx.execute('update payment_order set held_out_reason = $2, held_out_by = $3 where id = $1', [
    orderId,
    reason,
    personId,
  ]);
}

/** Withdraws a batch that was not released: all it would have paid is open again. */
export async function withdraw(tx: Tx, batchId: number, personId: number): Promise<void> {
  await tx.execute('delete from payment_item i using payment_order o where o.id = i.order_id and o.batch_id = $1', [
    batchId,
  ]);
  await tx.execute(
    'update payment_batch set withdrawn_by = $2, withdrawn_at = now(), row_version = row_version + 1 where id = $1',
    [batchId, personId],
  );
}

export type ReleasedFile = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array };

export const setReleased = (tx: Tx, batchId: number, personId: number, file: ReleasedFile | null): Promise<number> =>
  tx.execute(
    `update payment_batch set released_by = $2, released_at = now(), file_name = $3, file_sha256 = $4, file = $5, row_version = row_version + 1 where id = $1`,
    [batchId, personId, file?.name ?? null, file?.sha256 ?? null, file?.bytes ?? null],
  );

export const batchFile = (tx: Tx, batchId: number): Promise<Uint8Array | undefined> =>
  tx.bytes(sql`select file from payment_batch where id = ${batchId} and file is not null`);

/** What changed in the figures of use: paid, per contract, product and month. */
export type PaidAmount = {
  readonly contractId: number;
  readonly productId: number;
  readonly month: PlainDate;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly paidCents: Cents;
};
