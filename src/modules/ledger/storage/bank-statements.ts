import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import type { MatchOutcome, SentOrder } from '../domain/match-line.ts';

export type StatementRow = {
  readonly id: number;
  readonly fileName: string;
  readonly reference: string;
  readonly iban: string;
  readonly openingCents: bigint;
  readonly closingCents: bigint;
  readonly receivedByName: string | null;
  readonly receivedAt: Date;
  readonly lines: number;
  readonly open: number;
};

/** Statements in scope, the newest first. */
export const listStatements = (tx: Tx): Promise<StatementRow[]> =>
  tx.query<StatementRow>(
    `select s.id, s.file_name as "fileName", s.reference, s.iban, s.opening_cents as "openingCents", s.closing_cents as "closingCents",
            p.name as "receivedByName", s.received_at as "receivedAt", count(l.id)::int as lines,
            (count(l.id) filter (where l.outcome not in ('booked', 'returned') and l.handled_at is null))::int as open
       from bank_statement s left join person p on p.id = s.received_by left join bank_line l on l.statement_id = s.id
      group by s.id, p.name order by s.id desc limit 200`,
  );

/** A statement that was taken in before, under the same account and reference. */
export const findStatement = (
  tx: Tx,
  municipalityId: number,
  iban: string,
  reference: string,
): Promise<{ id: number; contentSha256: string } | undefined> =>
  tx.maybeOne<{ id: number; contentSha256: string }>(
    'select id, content_sha256 as "contentSha256" from bank_statement where municipality_id = $1 and iban = $2 and reference = $3',
    [municipalityId, iban, reference],
  );

export const insertStatement = (
  tx: Tx,
  one: {
    municipalityId: number;
    fileName: string;
    fileSha256: string;
    contentSha256: string;
    reference: string;
    iban: string;
    openingCents: Cents;
    closingCents: Cents;
    receivedBy: number | null;
  },
): Promise<{ id: number }> =>
  tx.one<{ id: number }>(
    `insert into bank_statement (municipality_id, file_name, file_sha256, content_sha256, reference, iban, opening_cents, closing_cents, received_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      one.municipalityId,
      one.fileName,
      one.fileSha256,
      one.contentSha256,
      one.reference,
      one.iban,
      one.openingCents,
      one.closingCents,
      one.receivedBy,
    ],
  );

export type OrderOfReference = SentOrder & { readonly reference: string };

/** Orders with these references, as far as the bank's answer goes. */
export const ordersOfReferences = (
  tx: Tx,
  municipalityId: number,
  references: readonly string[],
): Promise<OrderOfReference[]> =>
  tx.query<OrderOfReference>(
    `select o.id, o.reference, o.amount_cents as "amountCents", a.iban,
            b.released_at is not null and o.held_out_reason is null as released,
            exists (select from bank_line l where l.order_id = o.id and l.outcome = 'booked') as booked,
            exists (select from bank_line l where l.order_id = o.id and l.outcome = 'returned') as returned
       from payment_order o join payment_batch b on b.id = o.batch_id left join bank_account a on a.id = o.bank_account_id
      where o.municipality_id = $1 and o.reference = any($2::text[])`,
    [municipalityId, references],
  );

export type NewBankLine = {
  readonly bookedOn: PlainDate;
  readonly amountCents: Cents;
  readonly iban: string | null;
  readonly name: string | null;
  readonly description: string;
  readonly reference: string | null;
  readonly returnReason: string | null;
  readonly outcome: MatchOutcome;
  readonly orderId: bigint | null;
};

/** Stores the lines of a statement with one statement of SQL. */
export const insertLines = (
  tx: Tx,
  statementId: number,
  municipalityId: number,
  lines: readonly NewBankLine[],
): Promise<number> =>
  tx.execute(
    `insert into bank_line (statement_id, municipality_id, seq, booked_on, amount_cents, other_iban, other_name, description, reference, return_reason, outcome, order_id)
     select $1, $2, at, d, c, i, n, t, r, rr, o, id
       from unnest($3::date[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[])
         with ordinality as u (d, c, i, n, t, r, rr, o, id, at)`,
    [
      statementId,
      municipalityId,
      lines.map(({ bookedOn }) => bookedOn),
      lines.map(({ amountCents }) => amountCents),
      lines.map(({ iban }) => iban),
      lines.map(({ name }) => name),
      lines.map(({ description }) => description),
      lines.map(({ reference }) => reference),
      lines.map(({ returnReason }) => returnReason),
      lines.map(({ outcome }) => outcome),
      lines.map(({ orderId }) => orderId),
    ],
  );

export type BankLineRow = {
  readonly id: bigint;
  readonly statementReference: string;
  readonly bookedOn: PlainDate;
  readonly amountCents: bigint;
  readonly otherIban: string | null;
  readonly otherName: string | null;
  readonly description: string;
  readonly reference: string | null;
  readonly returnReason: string | null;
  readonly outcome: MatchOutcome;
  readonly orderId: bigint | null;
  readonly provider: string | null;
  readonly batchId: number | null;
  readonly handledNote: string | null;
  readonly handledByName: string | null;
};

const lines = (where: SqlFragment) => sql`
  select l.id, s.reference as "statementReference", l.booked_on as "bookedOn", l.amount_cents as "amountCents", l.other_iban as "otherIban",
         l.other_name as "otherName", l.description, l.reference, l.return_reason as "returnReason", l.outcome, l.order_id as "orderId",
         p.name as provider, o.batch_id as "batchId", l.handled_note as "handledNote", h.name as "handledByName"
    from bank_line l join bank_statement s on s.id = l.statement_id
    left join payment_order o on o.id = l.order_id left join organisation p on p.id = o.provider_id
    left join person h on h.id = l.handled_by
   where ${where}`;

/** Lines that wait for a person first, then the newest. */
export const listBankLines = (tx: Tx): Promise<BankLineRow[]> =>
  tx.query<BankLineRow>(
    sql`${lines(sql.yes)} order by (l.outcome in ('booked', 'returned') or l.handled_at is not null), l.booked_on desc, l.id desc limit 500`,
  );

export const findBankLine = (tx: Tx, id: number): Promise<BankLineRow | undefined> =>
  tx.maybeOne<BankLineRow>(lines(sql`l.id = ${id}`));

export const handleLine = (tx: Tx, id: number, personId: number, note: string): Promise<number> =>
  tx.execute('update bank_line set handled_note = $3, handled_by = $2, handled_at = now() where id = $1', [
    id,
    personId,
    note,
  ]);
