import { createHash } from 'node:crypto';
import type { Cents } from '../../../kernel/money.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { readStatements, type Statement, type StatementRefusal } from '../../../standards/sepa/index.ts';
import { entriesOf, sentCents } from '../domain/entries.ts';
import { matchLine, type SentOrder } from '../domain/match-line.ts';
import { currentAccounts } from '../storage/bank-accounts.ts';
import {
  findStatement,
  insertLines,
  insertStatement,
  type NewBankLine,
  ordersOfReferences,
} from '../storage/bank-statements.ts';
import { itemsOf, type PaidAmount, type StoredItem } from '../storage/batches.ts';
import { postAll } from '../storage/post.ts';
import type { NotPaying, Payer } from './payer.ts';
import { postingsOf } from './release-batch.ts';

export type TakeInRefusal =
  | NotPaying
  | StatementRefusal
  | { readonly code: 'ledger.other-account'; readonly iban: string }
  /** Another statement with the same account and reference was taken in before. */
  | { readonly code: 'ledger.statement-exists'; readonly reference: string };

/** What taking in a file came to. */
export type TakenIn = {
  readonly statements: number;
  /** Statements that were known already: they changed nothing. */
  readonly known: number;
  readonly booked: number;
  readonly returned: number;
  readonly unmatched: number;
  /** For the figures of use on a higher floor; a return is below nothing. */
  readonly paid: readonly PaidAmount[];
};

/**
 * Takes in the statements of a bank file: all, or none when one is refused. Each line is matched with the order it names; what was
 * booked or returned is posted, what was not matched waits for a person. The same statement again changes nothing.
 */
export async function takeInStatements(
  tx: Tx,
  payer: Payer,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<TakenIn, TakeInRefusal>> {
  const { municipalityId } = payer;
  if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
  const read = await readStatements(file.bytes);
  if (!read.ok) return read;
  await tx.query(`select pg_advisory_xact_lock(hashtext('bank_statement'), $1)`, [municipalityId]);
  const own = (await currentAccounts(tx, municipalityId, payer.today)).find(
    ({ holderId }) => holderId === municipalityId,
  );
  let taken: TakenIn = { statements: 0, known: 0, booked: 0, returned: 0, unmatched: 0, paid: [] };
  const fileSha256 = digest(file.bytes);
  for (const statement of read.value) {
    if (statement.iban !== own?.iban) return no({ code: 'ledger.other-account', iban: statement.iban });
    const contentSha256 = digest(new TextEncoder().encode(fingerprint(statement)));
    const known = await findStatement(tx, municipalityId, statement.iban, statement.reference);
    if (known && known.contentSha256 !== contentSha256)
      return no({ code: 'ledger.statement-exists', reference: statement.reference });
    if (known) {
      taken = { ...taken, known: taken.known + 1 };
      continue;
    }
    const { id } = await insertStatement(tx, {
      municipalityId,
      fileName: file.name,
      fileSha256,
      contentSha256,
      reference: statement.reference,
      iban: statement.iban,
      openingCents: statement.openingCents,
      closingCents: statement.closingCents,
      receivedBy: payer.personId,
    });
    const lines = await matchStatement(tx, municipalityId, statement);
    await insertLines(tx, id, municipalityId, lines);
    const paid = await postMatched(tx, municipalityId, lines);
    const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
    const [booked, returned] = [count('booked'), count('returned')];
    taken = {
      statements: taken.statements + 1,
      known: taken.known,
      booked: taken.booked + booked,
      returned: taken.returned + returned,
      unmatched: taken.unmatched + lines.length - booked - returned,
      paid: [...taken.paid, ...paid],
    };
  }
  return yes(taken);
}

/** The same statement gives the same text, whatever file it came in. */
const fingerprint = ({ reference, iban, openingCents, closingCents, entries }: Statement): string =>
  JSON.stringify([reference, iban, `${openingCents}`, `${closingCents}`, entries], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function matchStatement(tx: Tx, municipalityId: number, statement: Statement): Promise<NewBankLine[]> {
  const lines = statement.entries.flatMap(({ bookedOn, cents: whole, transfers }) =>
    transfers.length === 0
      ? [{ bookedOn, reference: null, cents: whole, iban: null, name: null, description: '', returnReason: null }]
      : transfers.map((transfer) => ({ bookedOn, ...transfer })),
  );
  const references = [...new Set(lines.flatMap(({ reference }) => (reference === null ? [] : [reference])))];
  const orders = new Map<string, SentOrder>(
    (await ordersOfReferences(tx, municipalityId, references)).map((order) => [order.reference, order]),
  );
  return lines.map(({ bookedOn, reference, cents, iban, name, description, returnReason }) => {
    const order = reference === null ? undefined : orders.get(reference);
    const outcome = matchLine({ amountCents: cents, iban, returnReason }, order);
    // The next line of the same statement meets the order as this one left it.
    if (reference !== null && order && (outcome === 'booked' || outcome === 'returned'))
      orders.set(reference, { ...order, [outcome]: true });
    return {
      bookedOn,
      amountCents: cents,
      iban,
      name,
      description: description.slice(0, 300),
      reference,
      returnReason,
      outcome,
      orderId: order?.id ?? null,
    };
  });
}

/** Posts what the bank booked, and what it sent back; gives the change in what was paid. */
async function postMatched(tx: Tx, municipalityId: number, lines: readonly NewBankLine[]): Promise<PaidAmount[]> {
  const matched = lines.filter(({ outcome }) => outcome === 'booked' || outcome === 'returned');
  const items = await itemsOf(
    tx,
    matched.flatMap(({ orderId }) => (orderId === null ? [] : [orderId])),
  );
  const regions = await regionsOf(tx, items);
  const paid: PaidAmount[] = [];
  for (const { outcome, orderId, bookedOn } of matched) {
    const own = items.filter((item) => item.orderId === orderId);
    const kind = outcome === 'booked' ? 'payment' : 'payment-returned';
    const regionId = regions.get(orderId ?? 0n) ?? municipalityId;
    await postAll(
      tx,
      postingsOf(own, { regionId, municipalityId }, kind, bookedOn, (group) =>
        entriesOf(
          kind,
          group.map((item) => ({ ...item, amountCents: sentCents(item) })),
        ),
      ),
    );
    for (const item of own)
      paid.push(...paidOf(item, { regionId, municipalityId, sign: outcome === 'booked' ? 1n : -1n }));
  }
  return paid;
}

function paidOf(
  item: StoredItem,
  { sign, ...at }: { readonly regionId: number; readonly municipalityId: number; readonly sign: bigint },
): PaidAmount[] {
  const { contractId, productId, month, providerId } = item;
  if (contractId === null || productId === null || month === null) return [];
  return [{ contractId, productId, month, providerId, ...at, paidCents: (sign * sentCents(item)) as Cents }];
}

async function regionsOf(tx: Tx, items: readonly StoredItem[]): Promise<Map<bigint, number>> {
  const rows = await tx.query<{ id: bigint; regionId: number }>(
    `select o.id, b.region_id as "regionId" from payment_order o join payment_batch b on b.id = o.batch_id where o.id = any($1::bigint[])`,
    [[...new Set(items.map(({ orderId }) => orderId))]],
  );
  return new Map(rows.map(({ id, regionId }) => [id, regionId]));
}
