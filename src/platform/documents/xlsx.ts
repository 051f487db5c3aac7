import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { Column, Rows } from './columns.ts';
import { yesNo } from './words.nl.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sheet of a workbook. The name is shown on its tab, at most 31 signs without `[]:*?/\`. */
export type Sheet<Row> = {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
};

/**
 * A sheet as an XLSX file that is written while it is read: memory does not grow with the number of rows. Amounts and
 * days are real numbers and dates; text stays text, so nothing in it is ever run as a formula.
 */
export function writeXlsx<Row>(sheet: Sheet<Row>): Readable {
  const { name, columns, rows } = sheet;
  assertSheetName(name);
  const stream = writeXlsxStream(cellRows(rows, columns), {
    name,
    columns: columns.map(toDefinition),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>);
}

/** Throws RangeError for a name that no tab can have. */
export function assertSheetName(name: string): void {
  if (!/^[^[\]:*?/\\]{1,31}$/.test(name)) throw new RangeError(`not a sheet name: ${name}`);
}

async function* cellRows<Row>(rows: Rows<Row>, columns: readonly Column<Row>[]): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield columns.map((column) => cellOf(row, column));
}

/** A cell of a row; amounts and days become real numbers and dates. */
export function cellOf<Row>(row: Row, column: Column<Row>): CellValue {
  switch (column.kind) {
    case 'text':
    case 'decimal':
      return column.value(row);
    case 'integer':
      return whenThere(column.value(row), exactNumber);
    case 'cents':
      return whenThere(column.value(row), (cents) => exactNumber(cents) / 100);
    case 'day':
      return whenThere(column.value(row), (day) => new Date(`${day}T00:00:00Z`));
    case 'yes-no':
      return whenThere(column.value(row), yesNo);
  }
}

const whenThere = <Value>(value: Value | null, write: (value: Value) => CellValue): CellValue =>
  value === null ? null : write(value);

/** A spreadsheet counts in doubles: what does not fit exactly is refused. */
function exactNumber(value: number | bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('number too large for a spreadsheet');
  return number;
}

const FORMATS = { cents: '#,##0.00', day: 'dd-mm-yyyy', integer: '0', decimal: '0.00########' } as const;

/** How a column looks in a spreadsheet. */
export function toDefinition<Row>(column: Column<Row>): ColumnDef {
  const numFmt = column.kind in FORMATS ? FORMATS[column.kind as keyof typeof FORMATS] : undefined;
  const width = Math.max(12, Math.min(40, column.header.length + 2));
  return { header: column.header, width, ...(numFmt === undefined ? {} : { numFmt }) };
}
