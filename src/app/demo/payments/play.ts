import { composeIBAN } from 'ibantools';
import { type Cents, cents } from '../../../kernel/money.ts';
import { addDays, isoWeekday, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  decideAccount,
  decideOnMoneyOrder,
  makeBatch,
  makeMoneyOrder,
  type PaidAmount,
  type Payer,
  proposeAccount,
  releaseBatch,
  takeInStatements,
  withhold,
} from '../../../modules/ledger/index.ts';
import { type ActorScope, asOwner, type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import { keepPaid } from '../../compose/keep-paid.ts';
import { bankStatement } from './statement.ts';
import { PLAY_WORDS as words } from './words.nl.ts';

type Officer = { readonly personId: number; readonly name: string };
type Cast = {
  readonly municipalityId: number;
  readonly regionIds: readonly number[];
  readonly maker: Officer;
  readonly releaser: Officer;
};
type Debtor = { readonly providerId: number; readonly name: string; readonly contractId: number };

/** A bank that does not exist, so that no number is anybody's account. */
const BANK = 'RDEM';
const ibanOf = (number: number): string => {
  const iban = composeIBAN({ countryCode: 'NL', bban: `${BANK}${String(number).padStart(10, '0')}` });
  if (iban === null) throw new RangeError(`no account number for ${number}`);
  return iban;
};

/**
 * Lets the two financial officers of one municipality pay, by the use cases themselves: accounts, a withholding and an advance, a
 * batch that the bank booked (one transfer came back), and a batch that waits to be released. Gives whether there was anybody to
 * play with and anything to pay.
 */
export async function playPayments(db: Database, today: PlainDate): Promise<boolean> {
  const cast = await findCast(db, today);
  if (!cast) return false;
  const debtors = await findDebtors(db, cast.municipalityId);
  await openAccounts(db, cast, debtors, today);
  const [first, second, third] = debtors;
  if (!first || !second || !third) return false;
  const as = actors(db, cast);
  const sent = addDays(today, -5);
  await as.maker(sent, (tx, payer) =>
    withhold(tx, payer, {
      providerId: second.providerId,
      contractId: null,
      sharePercent: '5',
      reason: words.withholding,
      fromOn: addDays(today, -20),
      throughOn: null,
    }),
  );
  const advance = await as.maker(sent, (tx, payer) =>
    makeMoneyOrder(tx, payer, {
      contractId: third.contractId,
      kind: 'advance',
      amountCents: 1_500_000n,
      reason: words.advance,
      setOffFrom: addDays(today, 10),
      parts: 3,
    }),
  );
  if (advance) await as.releaser(sent, (tx, payer) => decideOnMoneyOrder(tx, payer, advance.id, true));
  await payAndBook(db, cast, { sent, dueThrough: addDays(today, 8) });

  await as.maker(today, (tx, payer) =>
    makeBatch(tx, payer, { dueThrough: addDays(today, 14), executeOn: nextBankDay(today) }),
  );
  await as.maker(today, (tx, payer) =>
    proposeAccount(tx, payer, {
      holderId: first.providerId,
      iban: ibanOf(900_000 + first.providerId),
      name: first.name,
      fromOn: addDays(today, 7),
      reason: words.newAccount,
    }),
  );
  return true;
}

/** Banks do not execute on Saturday and Sunday. */
const nextBankDay = (day: PlainDate): PlainDate => {
  const next = addDays(day, 1);
  return isoWeekday(next) > 5 ? nextBankDay(next) : next;
};

/** A batch made and released; the bank booked all of it, sent one transfer back, and booked something of its own. */
async function payAndBook(
  db: Database,
  cast: Cast,
  { sent, dueThrough }: { readonly sent: PlainDate; readonly dueThrough: PlainDate },
): Promise<void> {
  const as = actors(db, cast);
  const batchId = await as.maker(sent, (tx, payer) => makeBatch(tx, payer, { dueThrough, executeOn: sent }));
  if (batchId === undefined) return;
  await as.releaser(sent, (tx, payer) => releaseBatch(tx, payer, batchId, new Date(`${sent}T10:00:00Z`)));
  const orders = await asOwner(db, (tx) =>
    tx.query<{ reference: string; cents: bigint; iban: string }>(
      `select o.reference, o.amount_cents as cents, a.iban from payment_order o join bank_account a on a.id = o.bank_account_id
        where o.batch_id = $1 and o.amount_cents > 0 order by o.amount_cents`,
      [batchId],
    ),
  );
  const booked = orders.map(({ reference, cents: amount, iban }) => ({
    reference,
    cents: cents(amount),
    iban,
    description: reference,
  }));
  const own = ibanOf(cast.municipalityId);
  const costs = { reference: null, cents: 1_245n as Cents, iban: null, description: words.bankCosts };
  const [smallest] = booked;
  const back = smallest ? [{ ...smallest, returned: 'AC04' }] : [];
  const paid = [
    ...(await takeIn(as, addDays(sent, 1), bankStatement(own, addDays(sent, 1), [...booked, costs]))),
    ...(await takeIn(as, addDays(sent, 2), bankStatement(own, addDays(sent, 2), back))),
  ];
  await asOwner(db, (tx) => keepPaid(tx, paid));
}

async function takeIn(
  as: ReturnType<typeof actors>,
  day: PlainDate,
  bytes: Uint8Array,
): Promise<readonly PaidAmount[]> {
  const taken = await as.maker(day, (tx, payer) => takeInStatements(tx, payer, { name: words.statementFile, bytes }));
  return taken?.paid ?? [];
}

type Act<T> = (tx: Tx, payer: Payer) => Promise<Result<T>>;

/** Each act in a transaction of its own, on a day; undefined when there was nothing to pay. Any other refusal is a wrong play. */
function actors(db: Database, { municipalityId, regionIds, maker, releaser }: Cast) {
  const act =
    ({ personId, name }: Officer) =>
    async <T>(day: PlainDate, work: Act<T>): Promise<T | undefined> => {
      const scope: ActorScope = {
        personId,
        organisationId: municipalityId,
        role: 'financial-officer',
        purpose: null,
        regionIds,
        municipalityIds: [municipalityId],
        providerIds: [],
      };
      const done = await withScope(db, scope, (tx) => work(tx, { personId, name, municipalityId, today: day }));
      if (done.ok) return done.value;
      if (done.refusal.code === 'ledger.nothing-due') return undefined;
      throw new Error(`the play of payments was refused: ${done.refusal.code}`);
    };
  return { maker: act(maker), releaser: act(releaser) };
}

/** The first municipality with two financial officers. */
async function findCast(db: Database, day: PlainDate): Promise<Cast | undefined> {
  const rows = await asOwner(db, (tx) =>
    tx.query<Officer & { municipalityId: number; regionIds: number[] }>(
      `select r.organisation_id as "municipalityId", p.id as "personId", p.name,
              array(select m.region_id from region_membership m where m.municipality_id = r.organisation_id) as "regionIds"
         from person_role r join person p on p.id = r.person_id
         join organisation o on o.id = r.organisation_id and o.kind = 'municipality'
        where r.role = 'financial-officer' and r.from_on <= $1 and (r.through_on is null or r.through_on >= $1) order by 1, 2`,
      [day],
    ),
  );
  for (const [municipalityId, [maker, releaser]] of Map.groupBy(rows, (row) => row.municipalityId))
    if (maker && releaser) return { municipalityId, regionIds: maker.regionIds, maker, releaser };
  return undefined;
}

/** Providers that were paid or are owed by the municipality, the one that declares most first. */
const findDebtors = (db: Database, municipalityId: number): Promise<Debtor[]> =>
  asOwner(db, (tx) =>
    tx.query<Debtor>(
      `select t.provider_id as "providerId", o.name, min(e.contract_id) as "contractId"
         from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'payable' and e.contract_id is not null
         join organisation o on o.id = t.provider_id
        where t.municipality_id = $1 group by 1, 2 order by sum(e.credit_cents) desc, 1`,
      [municipalityId],
    ),
  );

async function openAccounts(db: Database, cast: Cast, debtors: readonly Debtor[], today: PlainDate): Promise<void> {
  const as = actors(db, cast);
  const fromOn = addDays(today, -700);
  const { name } = await asOwner(db, (tx) =>
    tx.one<{ name: string }>('select name from organisation where id = $1', [cast.municipalityId]),
  );
  const holders = [
    { holderId: cast.municipalityId, name, reason: words.ownAccount },
    ...debtors.map((one) => ({ holderId: one.providerId, name: one.name, reason: words.providerAccount })),
  ];
  for (const holder of holders) {
    const iban = ibanOf(holder.holderId);
    const made = await as.maker(fromOn, (tx, payer) => proposeAccount(tx, payer, { ...holder, iban, fromOn }));
    if (made) await as.releaser(fromOn, (tx, payer) => decideAccount(tx, payer, made.id, true));
  }
}
