import { createHash } from 'node:crypto';
import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type SepaFault, writeCreditTransfers } from '../../../standards/sepa/index.ts';
import { entriesOfSent } from '../domain/entries.ts';
import { currentAccounts } from '../storage/bank-accounts.ts';
import {
  type BatchRow,
  findOrder,
  holdOut,
  itemsOf,
  lockBatch,
  type OrderRow,
  ordersOfBatch,
  type StoredItem,
  setReleased,
  withdraw,
} from '../storage/batches.ts';
import { type Posting, postAll } from '../storage/post.ts';
import { paymentText } from './file.nl.ts';
import type { NotPaying, Payer } from './payer.ts';

export type BatchRefusal =
  | NotPaying
  | { readonly code: 'ledger.batch-unknown' }
  | { readonly code: 'ledger.closed-batch' };

export type ReleaseRefusal =
  | BatchRefusal
  | { readonly code: 'ledger.same-person' }
  | { readonly code: 'ledger.execute-in-past' }
  | { readonly code: 'ledger.own-account-missing' }
  /** Providers without a confirmed account, or whose account changed since the batch was made. */
  | { readonly code: 'ledger.accounts-missing'; readonly providers: readonly string[] }
  | { readonly code: 'ledger.file-refused'; readonly faults: readonly SepaFault[] };

/**
 * Releases a batch: somebody else than its maker. Makes the file for the bank, keeps it with its hash, and posts every order as on its
 * way. Accounts are those that are confirmed now: an account that changed since stops the batch.
 */
export async function releaseBatch(
  tx: Tx,
  payer: Payer,
  id: number,
  now: Date,
): Promise<Result<BatchRow, ReleaseRefusal>> {
  const opened = await openToChange(tx, payer, id);
  if (!opened.ok) return opened;
  const batch = opened.value;
  if (batch.madeBy === payer.personId) return no({ code: 'ledger.same-person' });
  if (batch.executeOn < payer.today) return no({ code: 'ledger.execute-in-past' });
  const orders = (await ordersOfBatch(tx, id)).filter(({ heldOutReason }) => heldOutReason === null);
  const paid = orders.filter(({ amountCents }) => amountCents > 0n);
  const accounts = new Map(
    (await currentAccounts(tx, batch.municipalityId, batch.executeOn)).map((one) => [one.holderId, one]),
  );
  const own = accounts.get(batch.municipalityId);
  if (paid.length > 0 && own === undefined) return no({ code: 'ledger.own-account-missing' });
  const wrong = paid.filter(({ providerId, iban }) => iban === null || accounts.get(providerId)?.iban !== iban);
  if (wrong.length > 0)
    return no({ code: 'ledger.accounts-missing', providers: wrong.map(({ provider }) => provider) });

  const file = paid.length === 0 || own === undefined ? yes(null) : fileOf(batch, paid, own, now);
  if (!file.ok) return no({ code: 'ledger.file-refused', faults: file.refusal.faults });
  const items = await itemsOf(
    tx,
    orders.map((one) => one.id),
  );
  await postAll(tx, postingsOf(items, batch, 'payment-sent', batch.executeOn, entriesOfSent));
  await setReleased(tx, id, payer.personId, file.value);
  return yes({ ...batch, releasedBy: payer.personId, releasedAt: now });
}

function fileOf(batch: BatchRow, orders: readonly OrderRow[], debtor: { name: string; iban: string }, now: Date) {
  const reference = `RD-${batch.municipalityId}-${batch.number}`;
  const written = writeCreditTransfers({
    reference,
    createdAt: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    executeOn: batch.executeOn,
    debtor,
    transfers: orders.map((order) => ({
      reference: order.reference,
      creditor: { name: order.accountName ?? order.provider, iban: order.iban ?? '' },
      cents: cents(order.amountCents),
      description: paymentText(batch.municipality, batch.number),
    })),
  });
  if (!written.ok) return written;
  const bytes = new TextEncoder().encode(written.value);
  return yes({ name: `${reference}.xml`, sha256: createHash('sha256').update(bytes).digest('hex'), bytes });
}

/** One transaction per debt that an order pays, so that each declaration keeps its own payment. */
export function postingsOf(
  items: readonly StoredItem[],
  of: { readonly regionId: number; readonly municipalityId: number },
  kind: Posting['kind'],
  occurredOn: PlainDate,
  entries: (items: readonly StoredItem[]) => Posting['entries'],
): Posting[] {
  const groups = Map.groupBy(items, ({ orderId, transactionId }) => `${orderId}|${transactionId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { regionId, municipalityId } = of;
    const { providerId, claimId, orderId } = first;
    return [{ kind, regionId, municipalityId, providerId, claimId, orderId, occurredOn, entries: entries(group) }];
  });
}

/** Takes a provider out of a batch, with the reason; what it would have got is open again. */
export async function holdOrderOut(
  tx: Tx,
  payer: Payer,
  orderId: number,
  reason: string,
): Promise<Result<number, BatchRefusal>> {
  const order = await findOrder(tx, orderId);
  if (order === undefined) return no({ code: 'ledger.batch-unknown' });
  const opened = await openToChange(tx, payer, order.batchId);
  if (!opened.ok) return opened;
  if (order.heldOutReason !== null) return no({ code: 'ledger.closed-batch' });
  await holdOut(tx, order.id, reason, payer.personId);
  return yes(order.batchId);
}

export async function withdrawBatch(tx: Tx, payer: Payer, id: number): Promise<Result<number, BatchRefusal>> {
  const opened = await openToChange(tx, payer, id);
  if (!opened.ok) return opened;
  await withdraw(tx, id, payer.personId);
  return yes(id);
}

async function openToChange(tx: Tx, payer: Payer, id: number): Promise<Result<BatchRow, BatchRefusal>> {
  const batch = await lockBatch(tx, id);
  if (batch === undefined) return no({ code: 'ledger.batch-unknown' });
  if (batch.municipalityId !== payer.municipalityId) return no({ code: 'ledger.not-yours' });
  if (batch.releasedAt !== null || batch.withdrawnAt !== null) return no({ code: 'ledger.closed-batch' });
  return yes(batch);
}
