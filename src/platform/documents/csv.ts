import type { Cents } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Column, Rows } from './columns.ts';
import { yesNo } from './words.nl.ts';

const BOM = '\uFEFF';
const FLUSH_AT = 64 * 1024;

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/**
 * A list as CSV for Dutch Excel: semicolons, byte order mark, decimal comma, days as dd-mm-jjjj, lines ending in CRLF.
 * Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): string {
  let text = BOM + headLine(columns);
  for (const row of rows) text += lineOf(row, columns);
  return text;
}

/** The same in pieces of about 64 kB, for lists that are read as they go out. */
export async function* streamCsv<Row>(rows: Rows<Row>, columns: readonly Column<Row>[]): AsyncGenerator<string> {
  let text = BOM + headLine(columns);
  for await (const row of rows) {
    text += lineOf(row, columns);
    if (text.length < FLUSH_AT) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

const headLine = <Row>(columns: readonly Column<Row>[]): string =>
  `${columns.map((column) => textField(column.header)).join(';')}\r\n`;

const lineOf = <Row>(row: Row, columns: readonly Column<Row>[]): string =>
  `${columns.map((column) => fieldOf(row, column)).join(';')}\r\n`;

function fieldOf<Row>(row: Row, column: Column<Row>): string {
  switch (column.kind) {
    case 'text':
      return whenThere(column.value(row), textField);
    case 'integer':
      return whenThere(column.value(row), String);
    case 'decimal':
      return whenThere(column.value(row), (value) => String(value).replace('.', ','));
    case 'cents':
      return whenThere(column.value(row), centsField);
    case 'day':
      return whenThere(column.value(row), dayField);
    case 'yes-no':
      return whenThere(column.value(row), yesNo);
  }
}

const whenThere = <Value>(value: Value | null, write: (value: Value) => string): string =>
  value === null ? '' : write(value);

/** Exact, whatever the size: -5n is '-0,05'. */
function centsField(value: Cents): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

const dayField = (day: PlainDate): string => `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;

/** OWASP: a cell that begins so is run by spreadsheets; white space before it does not help. */
const FORMULA = /^\s*[=+\-@\t\r]/;

function textField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
