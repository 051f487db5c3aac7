import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type SettledOrder, settleOrder } from '../domain/settle-order.ts';
import { type CurrentAccount, currentAccounts } from '../storage/bank-accounts.ts';
import { findBatch, insertBatch, insertOrders } from '../storage/batches.ts';
import { loadDeductions } from '../storage/deductions.ts';
import { openDebts } from '../storage/open-debts.ts';
import type { NotPaying, Payer } from './payer.ts';

/** What one provider would get; null while its debts come to nothing or less. */
export type ProposedOrder = {
  readonly providerId: number;
  readonly providerName: string;
  readonly settled: SettledOrder | null;
  /** Less than nothing when the provider owes. */
  readonly openCents: bigint;
  readonly account: CurrentAccount | undefined;
};

/** What would be paid on a day: everything due, less what is withheld and set off. Changes nothing. */
export async function proposePayments(
  tx: Tx,
  municipalityId: number,
  { dueThrough, executeOn }: { readonly dueThrough: PlainDate; readonly executeOn: PlainDate },
): Promise<ProposedOrder[]> {
  const debts = await openDebts(tx, municipalityId, dueThrough);
  const deductions = await loadDeductions(tx, municipalityId, executeOn);
  const accounts = new Map((await currentAccounts(tx, municipalityId, executeOn)).map((one) => [one.holderId, one]));
  const nothing = { withheld: [], advances: [], receivables: [] };
  return debts.map(({ providerId, providerName, debts: owed }) => ({
    providerId,
    providerName,
    settled: settleOrder(owed, deductions.get(providerId) ?? nothing),
    openCents: owed.reduce((sum, one) => sum + one.openCents, 0n),
    account: accounts.get(providerId),
  }));
}

export type MakeBatchRefusal =
  | NotPaying
  | { readonly code: 'ledger.nothing-due' }
  | { readonly code: 'ledger.execute-in-past' };

/** Makes a batch of everything that is due; it pays nothing until somebody else releases it. */
export async function makeBatch(
  tx: Tx,
  payer: Payer,
  wanted: { readonly dueThrough: PlainDate; readonly executeOn: PlainDate },
): Promise<Result<number, MakeBatchRefusal>> {
  const { municipalityId } = payer;
  if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
  if (wanted.executeOn < payer.today) return no({ code: 'ledger.execute-in-past' });
  await tx.query(`select pg_advisory_xact_lock(hashtext('payment_batch'), $1)`, [municipalityId]);
  const proposed = await proposePayments(tx, municipalityId, wanted);
  const orders = proposed.flatMap(({ providerId, account, settled }) =>
    settled === null ? [] : [{ providerId, bankAccountId: account?.id ?? null, settled }],
  );
  if (orders.length === 0) return no({ code: 'ledger.nothing-due' });
  const regionId = await regionOf(tx, municipalityId, wanted.executeOn);
  const batch = await insertBatch(tx, { regionId, municipalityId, ...wanted, madeBy: payer.personId });
  await insertOrders(tx, { ...batch, municipalityId }, orders);
  return yes((await findBatch(tx, batch.id))?.id ?? batch.id);
}

/** The region of which the municipality is a member; a municipality on its own is its own region. */
async function regionOf(tx: Tx, municipalityId: number, day: PlainDate): Promise<number> {
  const row = await tx.maybeOne<{ id: number }>(
    `select region_id as id from region_membership where municipality_id = $1 and from_on <= $2
        and (through_on is null or through_on >= $2) order by from_on desc limit 1`,
    [municipalityId, day],
  );
  return row?.id ?? municipalityId;
}
