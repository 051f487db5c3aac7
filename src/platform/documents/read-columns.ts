import {
  compareFractions,
  type Fraction,
  formatDecimal,
  fraction,
  multiply,
  parseFraction,
} from '../../kernel/fraction.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { exactDecimal, isEmpty, type NumberStyle, plainDecimal, type RawCell } from './raw-cell.ts';
import { expectedText, yesNo } from './words.nl.ts';

/** A cell read as what its column says, or what should have been there. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly expected: string };

/** One column of a list that comes in: its name in the first row, and how to read a cell under it. */
export type ReadColumn<Value> = {
  readonly header: string;
  /** Must the column be there? */
  readonly required: boolean;
  read(cell: RawCell, style: NumberStyle): CellReading<Value>;
};

const good = <Value>(value: Value): CellReading<Value> => ({ ok: true, value });
const bad = (expected: string): CellReading<never> => ({ ok: false, expected });

/** A column whose cells must be filled. */
function filled<Value>(header: string, read: ReadColumn<Value>['read']): ReadColumn<Value> {
  return {
    header,
    required: true,
    read: (cell, style) => (isEmpty(cell) ? bad(expectedText.filled) : read(cell, style)),
  };
}

/** The same column, but an empty cell is null and the column itself may be absent. */
export const optional = <Value>(column: ReadColumn<Value>): ReadColumn<Value | null> => ({
  header: column.header,
  required: false,
  read: (cell, style) => (isEmpty(cell) ? good(null) : column.read(cell, style)),
});

const SPREADSHEET_ERROR =
  /^#(N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!)$/;

/** A cell as text; numbers that a spreadsheet made of a code become their digits again. */
function textOf(cell: RawCell): string | undefined {
  if (typeof cell === 'number') return exactDecimal(cell);
  if (cell instanceof Date) return undefined;
  if (typeof cell === 'boolean') return yesNo(cell);
  return cell?.trim();
}

export type TextLimits = { readonly maxLength?: number; readonly pattern?: RegExp; readonly expected?: string };

/** Text, 500 signs unless told otherwise; with `pattern`, `expected` says in Dutch what was meant. */
export function textColumn(header: string, limits: TextLimits = {}): ReadColumn<string> {
  const { maxLength = 500, pattern, expected = expectedText.text(maxLength) } = limits;
  return filled(header, (cell) => {
    const text = textOf(cell);
    if (text !== undefined && SPREADSHEET_ERROR.test(text)) return bad(expectedText.noError);
    return text === undefined || text.length > maxLength || pattern?.test(text) === false ? bad(expected) : good(text);
  });
}

/** A cell as an exact decimal text such as `-1250.5`; undefined when it is no number. */
function decimalOf(cell: RawCell, style: NumberStyle): string | undefined {
  if (typeof cell === 'number') return exactDecimal(cell);
  return typeof cell === 'string' ? plainDecimal(cell, style) : undefined;
}

/** A whole number within limits that a spreadsheet can hold exactly. */
export function integerColumn(
  header: string,
  {
    min = Number.MIN_SAFE_INTEGER,
    max = Number.MAX_SAFE_INTEGER,
  }: { readonly min?: number; readonly max?: number } = {},
): ReadColumn<number> {
  const expected =
    max < Number.MAX_SAFE_INTEGER
      ? expectedText.integerBetween(min, max)
      : min > Number.MIN_SAFE_INTEGER
        ? expectedText.integerFrom(min)
        : expectedText.integer;
  return filled(header, (cell, style) => {
    const text = decimalOf(cell, style)?.replace(/\.0+$/, '');
    const value = text !== undefined && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) && value >= min && value <= max ? good(value) : bad(expected);
  });
}

/** An exact number. */
export function decimalColumn(
  header: string,
  { min, max }: { readonly min?: Fraction; readonly max?: Fraction } = {},
): ReadColumn<Fraction> {
  return filled(header, (cell, style) => {
    const text = decimalOf(cell, style);
    if (text === undefined) return bad(style === 'comma' ? expectedText.decimal('1250,5') : expectedText.decimalPoint);
    const value = parseFraction(text);
    if (min && compareFractions(value, min) < 0) return bad(expectedText.atLeast(shownLimit(min)));
    if (max && compareFractions(value, max) > 0) return bad(expectedText.atMost(shownLimit(max)));
    return good(value);
  });
}

const shownLimit = (limit: Fraction): string =>
  formatDecimal(limit, limit.denominator === 1n ? 0 : 2).replace('.', ',');

const HUNDREDTH = fraction(1n, 100n);

/** Per cent as people write it, as a share of one: `5` and `5,25%` become 5/100 and 525/10000. */
export const percentColumn = (header: string): ReadColumn<Fraction> =>
  filled(header, (cell, style) => {
    const text = decimalOf(typeof cell === 'string' ? cell.replace(/%\s*$/, '') : cell, style);
    return text === undefined ? bad(expectedText.percentage) : good(multiply(parseFraction(text), HUNDREDTH));
  });

/** Euros in the cell, whole cents in the row. More than two decimals is a fault: nothing is rounded on its way in. */
export function centsColumn(header: string, { min }: { readonly min?: bigint } = {}): ReadColumn<Cents> {
  return filled(header, (cell, style) => {
    const [whole = '', decimals = ''] = decimalOf(cell, style)?.split('.') ?? ['', 'none'];
    if (decimals.replace(/0+$/, '').length > 2) return bad(expectedText.cents);
    const value = BigInt(`${whole}${decimals.slice(0, 2).padEnd(2, '0')}`);
    if (min !== undefined && value < min)
      return bad(expectedText.centsFrom(formatDecimal(fraction(min, 100n), 2).replace('.', ',')));
    return good(cents(value));
  });
}

/** A date cell, or text as dd-mm-jjjj or jjjj-mm-dd. */
export const dayColumn = (header: string): ReadColumn<PlainDate> =>
  filled(header, (cell) => {
    const day = parsePlainDate(dayText(cell));
    return day === undefined ? bad(expectedText.day) : good(day);
  });

function dayText(cell: RawCell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return '';
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell.trim());
  if (!dutch) return cell.trim();
  const [, day = '', month = '', year = ''] = dutch;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `ja` or `nee`, or the true and false of a spreadsheet. */
export const yesNoColumn = (header: string): ReadColumn<boolean> =>
  filled(header, (cell) => {
    const word = textOf(cell)?.toLowerCase();
    if (word === 'ja' || word === 'waar') return good(true);
    return word === 'nee' || word === 'onwaar' ? good(false) : bad(expectedText.yesNo);
  });

/** One of our terms, by the Dutch word for it; capitals do not matter. */
export function choiceColumn<Term extends string>(
  header: string,
  words: Readonly<Record<Term, string>>,
): ReadColumn<Term> {
  const termOf = new Map(Object.entries<string>(words).map(([term, word]) => [word.toLowerCase(), term as Term]));
  return filled(header, (cell) => {
    const term = termOf.get(textOf(cell)?.toLowerCase() ?? '');
    return term === undefined ? bad(expectedText.choice(Object.values(words))) : good(term);
  });
}

/** Several words in one cell; empty ones between two separators are left out. */
export const listColumn = (
  header: string,
  { separator = '|' }: { readonly separator?: string } = {},
): ReadColumn<readonly string[]> =>
  filled(header, (cell) => {
    const text = textOf(cell);
    if (text === undefined) return bad(expectedText.list(separator));
    return good(text.split(separator).flatMap((part) => part.trim() || []));
  });
