/** Server door of the ledger: double entry, append-only, balanced by the database. */
export { type DimensionAmount, entriesOfDecision, entriesOfPayment } from './domain/entries.ts';
export { type Posting, post } from './storage/post.ts';
