import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';

export type BankAccountRow = {
  readonly id: number;
  readonly payerId: number;
  readonly holderId: number;
  readonly holder: string;
  readonly iban: string;
  readonly name: string;
  readonly fromOn: PlainDate;
  readonly reason: string;
  readonly madeBy: number | null;
  readonly madeByName: string | null;
  readonly madeAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly accepted: boolean | null;
};

const accounts = (where: SqlFragment) => sql`
  select a.id, a.payer_id as "payerId", a.holder_id as "holderId", h.name as holder, a.iban, a.name, a.from_on as "fromOn", a.reason,
         a.made_by as "madeBy", maker.name as "madeByName", a.made_at as "madeAt", decider.name as "decidedByName",
         a.decided_at as "decidedAt", a.accepted
    from bank_account a join organisation h on h.id = a.holder_id
    left join person maker on maker.id = a.made_by left join person decider on decider.id = a.decided_by
   where ${where}`;

/** What waits for a second person first, then by holder, the newest first. */
export const listBankAccounts = (tx: Tx): Promise<BankAccountRow[]> =>
  tx.query<BankAccountRow>(
    sql`${accounts(sql.yes)} order by a.accepted is not null, h.name, a.from_on desc, a.id desc`,
  );

export const findBankAccount = (tx: Tx, id: number): Promise<BankAccountRow | undefined> =>
  tx.maybeOne<BankAccountRow>(accounts(sql`a.id = ${id}`));

export type CurrentAccount = {
  readonly id: number;
  readonly holderId: number;
  readonly iban: string;
  readonly name: string;
};

/** The confirmed account of each holder on a day, in the records of a municipality. */
export const currentAccounts = (tx: Tx, payerId: number, day: PlainDate): Promise<CurrentAccount[]> =>
  tx.query<CurrentAccount>(
    `select distinct on (holder_id) id, holder_id as "holderId", iban, name from bank_account
      where payer_id = $1 and accepted and from_on <= $2 order by holder_id, from_on desc, id desc`,
    [payerId, day],
  );

export const insertBankAccount = (
  tx: Tx,
  one: {
    payerId: number;
    holderId: number;
    iban: string;
    name: string;
    fromOn: PlainDate;
    reason: string;
    madeBy: number;
  },
): Promise<{ id: number }> =>
  tx.one<{ id: number }>(
    `insert into bank_account (payer_id, holder_id, iban, name, from_on, reason, made_by) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [one.payerId, one.holderId, one.iban, one.name, one.fromOn, one.reason, one.madeBy],
  );

export const decideBankAccount = (tx: Tx, id: number, personId: number, accepted: boolean): Promise<number> =>
  tx.execute('update bank_account set decided_by = $2, decided_at = now(), accepted = $3 where id = $1', [
    id,
    personId,
    accepted,
  ]);
