/** Server door of the ledger: double entry, append-only, balanced by the database; and the payments that follow from it. */
export { type DimensionAmount, entriesOf, entriesOfDecision, entriesOfPayment } from './domain/entries.ts';
export { ledgerRefusals } from './http/refusals.nl.ts';
export { ledgerRoutes } from './http/routes.ts';
export type { PaidAmount } from './storage/batches.ts';
export { bookedCommitments } from './storage/commitments.ts';
export { type Posting, post, postAll } from './storage/post.ts';
export { closedYears } from './storage/years.ts';
export { decideAccount, proposeAccount } from './use-cases/bank-accounts.ts';
export { bookCommitments } from './use-cases/commitments.ts';
export { decideOnMoneyOrder, type MoneyOrderRefusal, makeMoneyOrder } from './use-cases/money-orders.ts';
export type { Payer } from './use-cases/payer.ts';
export { makeBatch } from './use-cases/propose-batch.ts';
export { releaseBatch } from './use-cases/release-batch.ts';
export { takeInStatements } from './use-cases/take-in-statements.ts';
export { release, type WithholdingRefusal, withhold } from './use-cases/withholdings.ts';
