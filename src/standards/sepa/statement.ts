import { type Cents, cents, ZERO_CENTS } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../kernel/result.ts';
import { openDocument, type Place } from './document.ts';

/** One transfer within an entry. Signed as the account holder sees it: out is negative. */
export type StatementTransfer = {
  /** EndToEndId; null when the bank gives none. */
  readonly reference: string | null;
  readonly cents: Cents;
  /** IBAN of the other side, when given. */
  readonly iban: string | null;
  readonly name: string | null;
  readonly description: string;
  /** Code of the reason when a bank sent it back, such as AC04 (account closed). */
  readonly returnReason: string | null;
};

export type StatementEntry = {
  readonly bookedOn: PlainDate;
  readonly cents: Cents;
  readonly transfers: readonly StatementTransfer[];
};

/** A statement of one account: its entries explain the step from the opening to the closing balance. */
export type Statement = {
  readonly reference: string;
  readonly iban: string;
  readonly openingCents: Cents;
  readonly closingCents: Cents;
  readonly entries: readonly StatementEntry[];
};

export type StatementRefusal =
  | { readonly code: 'sepa.not-xml' }
  | { readonly code: 'sepa.not-a-statement' }
  /** An element that must be there is not, or cannot be read. */
  | { readonly code: 'sepa.incomplete'; readonly line: number; readonly element: string }
  | { readonly code: 'sepa.currency'; readonly line: number; readonly currency: string }
  | { readonly code: 'sepa.does-not-close'; readonly statement: string; readonly differenceCents: Cents };

/** Stops the reading of one file; caught in readStatements and nowhere else. */
class Refused extends Error {
  readonly refusal: StatementRefusal;
  constructor(refusal: StatementRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Reads the statements of a camt.053 (`.001.02` to `.001.08`). Entries that are only announced are left out: a statement is about
 * what was booked. Refuses what is not in euro and what does not close.
 */
export async function readStatements(bytes: Uint8Array): Promise<Result<Statement[], StatementRefusal>> {
  const opened = await openDocument(bytes);
  if (opened === null) return no({ code: 'sepa.not-xml' });
  try {
    if (!/^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.0[2-8]$/.test(opened.root.namespace))
      return no({ code: 'sepa.not-a-statement' });
    const statements = opened.root.all('BkToCstmrStmt/Stmt').map(readStatement);
    return statements.length === 0 ? no({ code: 'sepa.not-a-statement' }) : yes(statements);
  } catch (stopped) {
    if (stopped instanceof Refused) return no(stopped.refusal);
    throw stopped;
  } finally {
    opened.close();
  }
}

function readStatement(place: Place): Statement {
  const reference = needed(place, 'Id');
  const entries = place.all('Ntry').filter(isBooked).map(readEntry);
  const openingCents = balance(place, ['OPBD', 'PRCD']);
  const closingCents = balance(place, ['CLBD']);
  const difference = closingCents - openingCents - entries.reduce((sum, one) => sum + one.cents, 0n);
  if (difference !== 0n)
    throw new Refused({ code: 'sepa.does-not-close', statement: reference, differenceCents: cents(difference) });
  return { reference, iban: needed(place, 'Acct/Id/IBAN'), openingCents, closingCents, entries };
}

/** `Sts` holds the code itself up to version .06, and an element `Cd` after it. */
const isBooked = (entry: Place): boolean => (entry.text('Sts/Cd') ?? entry.text('Sts') ?? 'BOOK').trim() === 'BOOK';

function balance(statement: Place, kinds: readonly string[]): Cents {
  const found = statement.all('Bal').find((one) => kinds.includes(one.text('Tp/CdOrPrtry/Cd') ?? ''));
  if (found === undefined)
    throw new Refused({ code: 'sepa.incomplete', line: statement.line, element: `Bal ${kinds.join(' of ')}` });
  return signedAmount(found, 'Amt');
}

function readEntry(entry: Place): StatementEntry {
  const amount = signedAmount(entry, 'Amt');
  const direction = amount < 0n ? -1n : 1n;
  const details = entry.all('NtryDtls/TxDtls');
  return {
    bookedOn: (entry.text('BookgDt/Dt') ?? needed(entry, 'BookgDt/DtTm').slice(0, 10)) as PlainDate,
    cents: amount,
    transfers:
      details.length === 1 && details[0]
        ? [readTransfer(details[0], amount, direction)]
        : details.map((one) => readTransfer(one, null, direction)),
  };
}

/** A single transfer takes the amount of its entry when it names none of its own. */
function readTransfer(place: Place, whole: Cents | null, direction: bigint): StatementTransfer {
  const path = ['AmtDtls/TxAmt/Amt', 'Amt', 'AmtDtls/InstdAmt/Amt'].find((one) => place.text(one) !== null);
  const own = path === undefined ? null : amountAt(place, path);
  const size = own ?? (whole === null ? null : cents(whole < 0n ? -whole : whole));
  if (size === null) throw new Refused({ code: 'sepa.incomplete', line: place.line, element: 'Amt' });
  const other = direction < 0n ? 'Cdtr' : 'Dbtr';
  return {
    reference: place.text('Refs/EndToEndId'),
    cents: (size * direction) as Cents,
    iban: place.text(`RltdPties/${other}Acct/Id/IBAN`),
    name: place.text(`RltdPties/${other}/Nm`) ?? place.text(`RltdPties/${other}/Pty/Nm`),
    description: place.texts('RmtInf/Ustrd').join(' '),
    returnReason: place.text('RtrInf/Rsn/Cd'),
  };
}

function signedAmount(place: Place, path: string): Cents {
  const size = amountAt(place, path);
  return needed(place, 'CdtDbtInd') === 'DBIT' ? ((ZERO_CENTS - size) as Cents) : size;
}

function amountAt(place: Place, path: string): Cents {
  const text = needed(place, path);
  const currency = place.attribute(path, 'Ccy');
  if (currency !== 'EUR') throw new Refused({ code: 'sepa.currency', line: place.line, currency: currency ?? '' });
  const [, whole, part = ''] = /^(\d{1,13})(?:\.(\d{1,5}))?$/.exec(text) ?? [];
  if (whole === undefined || !/^\d{0,2}0*$/.test(part))
    throw new Refused({ code: 'sepa.incomplete', line: place.line, element: path });
  return cents(BigInt(whole) * 100n + BigInt(part.slice(0, 2).padEnd(2, '0')));
}

function needed(place: Place, path: string): string {
  const text = place.text(path);
  if (text === null) throw new Refused({ code: 'sepa.incomplete', line: place.line, element: path });
  return text;
}
