import { type SqlFragment, sql } from '../../../platform/db/index.ts';

/** Payments of a declaration (an expression for its id) that stand: `t`, those that no bank sent back afterwards. */
export const standingPayments = (claimId: SqlFragment): SqlFragment => sql`
  ledger_transaction t where t.claim_id = ${claimId} and t.kind = 'payment' and not exists (
    select from ledger_transaction r where r.claim_id = t.claim_id and r.kind = 'payment-returned' and r.id > t.id)`;
