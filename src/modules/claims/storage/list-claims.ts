import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import {
  containing,
  countListed,
  type KeysetOrder,
  type KeysetRow,
  keysetPage,
} from '../../../platform/db/keyset-page.ts';
import { standingPayments } from './standing-payment.ts';

export type ClaimFilter = {
  readonly search?: string | undefined;
  readonly municipalityId?: number | undefined;
  readonly providerId?: number | undefined;
  /** First day of a declaration month. */
  readonly month?: PlainDate | undefined;
  /** Only declarations with refused lines. */
  readonly refusedOnly?: boolean | undefined;
  /** Approved amounts that were paid, or (false) that still wait for payment. */
  readonly paid?: boolean | undefined;
  readonly status?: ClaimStatus | undefined;
  /** Claimed in all, in cents, both ends included. */
  readonly fromCents?: number | undefined;
  readonly throughCents?: number | undefined;
};

/** How a declaration was granted; follows from its lines. In review as long as one of them waits for a person. */
export type ClaimStatus = 'in-review' | 'approved' | 'partly-refused' | 'refused';

const STATUS_CONDITIONS: Readonly<Record<ClaimStatus, SqlFragment>> = {
  'in-review': sql`c.held_count > 0`,
  approved: sql`c.refused_count = 0 and c.held_count = 0`,
  'partly-refused': sql`c.refused_count > 0 and c.refused_count < c.line_count and c.held_count = 0`,
  refused: sql`c.refused_count > 0 and c.refused_count = c.line_count`,
};

const PAYMENT = sql`exists (select from ${standingPayments(sql`c.id`)})`;

export type ClaimRow = {
  id: bigint;
  number: string;
  provider_id: number;
  provider: string;
  municipality_id: number;
  municipality: string;
  period_from: PlainDate;
  period_through: PlainDate;
  received_at: Date;
  decided_at: Date;
  line_count: number;
  refused_count: number;
  claimed_cents: bigint;
  approved_cents: bigint;
  refused_cents: bigint;
  held_count: number;
  held_cents: bigint;
  paid_on: PlainDate | null;
};

const claims = (where: ReturnType<typeof sql>) => sql`
  select c.id, c.number, c.provider_id, p.name as provider, c.municipality_id, m.name as municipality, c.period_from,
         c.period_through, c.received_at, c.decided_at, c.line_count, c.refused_count, c.claimed_cents, c.approved_cents,
         c.refused_cents, c.held_count, c.held_cents, c.message_id,
         (select max(t.occurred_on) from ${standingPayments(sql`c.id`)}) as paid_on
    from claim c join organisation p on p.id = c.provider_id join organisation m on m.id = c.municipality_id
   where ${where}`;

/** One page (and one row more) of the declarations within the scope. */
export const listClaims = (
  tx: Tx,
  filter: ClaimFilter,
  order: KeysetOrder,
  page: Parameters<typeof keysetPage>[3],
): Promise<(ClaimRow & KeysetRow)[]> => keysetPage<ClaimRow>(tx, claims(conditions(filter)), order, page);

export const countClaims = (tx: Tx, filter: ClaimFilter): Promise<number> =>
  countListed(
    tx,
    sql`select c.id from claim c join organisation p on p.id = c.provider_id join organisation m on m.id = c.municipality_id
         where ${conditions(filter)}`,
  );

export type ClaimHead = ClaimRow & { message_id: bigint };

/** One declaration, or undefined when it is not within the scope. */
export const findClaim = (tx: Tx, claimId: number): Promise<ClaimHead | undefined> =>
  tx.maybeOne<ClaimHead>(claims(sql`c.id = ${claimId}`));

function conditions(filter: ClaimFilter) {
  const { search, municipalityId, providerId, month, refusedOnly, paid, status, fromCents, throughCents } = filter;
  return sql.and([
    ...(search === undefined
      ? []
      : [
          sql`c.number ilike ${containing(search)} or p.name ilike ${containing(search)} or m.name ilike ${containing(search)}`,
        ]),
    ...(municipalityId === undefined ? [] : [sql`c.municipality_id = ${municipalityId}`]),
    ...(providerId === undefined ? [] : [sql`c.provider_id = ${providerId}`]),
    ...(month === undefined ? [] : [sql`c.period_from = ${month}`]),
    ...(refusedOnly ? [sql`c.refused_count > 0`] : []),
    ...(paid === undefined ? [] : [paid ? PAYMENT : sql`c.approved_cents > 0 and not ${PAYMENT}`]),
    ...(status === undefined ? [] : [STATUS_CONDITIONS[status]]),
    ...(fromCents === undefined ? [] : [sql`c.claimed_cents >= ${fromCents}`]),
    ...(throughCents === undefined ? [] : [sql`c.claimed_cents <= ${throughCents}`]),
  ]);
}

/** The id of the answer (JW325) to the message a declaration came in, if it was sent. */
export async function findAnswerId(tx: Tx, messageId: bigint): Promise<bigint | undefined> {
  const row = await tx.maybeOne<{ id: bigint }>('select id from message where answers_id = $1', [messageId]);
  return row?.id;
}
