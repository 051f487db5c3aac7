import { colToLetter } from 'hucre/xlsx';
import { type Result, yes } from '../../kernel/result.ts';
import { type OpenedSheet, type OpenedTables, openTables, type UnreadableFile } from './open-tables.ts';
import { isEmpty, type RawCell, shownCell } from './raw-cell.ts';
import type { ReadColumn } from './read-columns.ts';
import { type CellPlace, faultAt, type TableFault } from './table-fault.ts';
import { expectedText } from './words.nl.ts';

/** What a sheet must look like: its name, its columns, and what makes a row the only one of its kind. */
export type TableSpec<Row> = {
  /** Name of the sheet in a workbook; CSV has one sheet without a name. */
  readonly sheet: string;
  readonly columns: { readonly [Name in keyof Row]: ReadColumn<Row[Name]> };
  /** Must a workbook have this sheet? Default yes. */
  readonly required?: boolean;
  /** Columns that together occur once. */
  readonly key?: readonly (keyof Row & string)[];
  /** Default 20,000. */
  readonly maxRows?: number;
};

/** One row that was read well, which still knows its cells. */
export type ReadRow<Row> = {
  readonly value: Row;
  /** As the spreadsheet counts: the first row below the names is 2. */
  readonly row: number;
  place(column: keyof Row & string): CellPlace;
  /** A fault at the cell of this column that only the reader's owner can see, such as a product that does not exist. */
  fault(column: keyof Row & string, expected: string): TableFault;
};

/** All faults of the sheet in the order of its cells, and the rows without one. */
export type ReadTable<Row> = { readonly rows: readonly ReadRow<Row>[]; readonly faults: readonly TableFault[] };

const MOST_ROWS = 20_000;

/** Opens a file and reads its one table. */
export async function readTable<Row>(
  bytes: Uint8Array,
  spec: TableSpec<Row>,
): Promise<Result<ReadTable<Row>, UnreadableFile>> {
  const opened = await openTables(bytes);
  return opened.ok ? yes(readSheet(opened.value, spec)) : opened;
}

/** Reads one sheet: typed rows, and every fault with its cell, what was found and what was expected. Writes nothing. */
export function readSheet<Row>(opened: OpenedTables, spec: TableSpec<Row>): ReadTable<Row> {
  const sheet = opened.sheets.find(({ name }) => name === null || name.toLowerCase() === spec.sheet.toLowerCase());
  if (!sheet) {
    const missing = faultAt({ sheet: spec.sheet, cell: null }, null, null, expectedText.sheet(spec.sheet));
    return { rows: [], faults: spec.required === false ? [] : [missing] };
  }
  const head = readHead(sheet, spec);
  if (head.faults.length > 0) return { rows: [], faults: head.faults };
  return readRows(opened, sheet, spec, head.places);
}

type Places<Row> = ReadonlyMap<keyof Row & string, number>;

const columnsOf = <Row>(spec: TableSpec<Row>) =>
  Object.entries(spec.columns) as [keyof Row & string, ReadColumn<Row[keyof Row & string]>][];

const cellName = (column: number, row: number): string => `${colToLetter(column)}${row}`;

const headerText = (cell: RawCell | undefined): string => String(cell ?? '').trim();

/** Where each column stands. A name that is not known is a fault: skipping it would silently lose what is under it. */
function readHead<Row>({ name: sheet, rows }: OpenedSheet, spec: TableSpec<Row>) {
  const headers = rows[0] ?? [];
  const known = columnsOf(spec);
  const byHeader = new Map(known.map(([name, { header }]) => [header.toLowerCase(), name]));
  const places = new Map<keyof Row & string, number>();
  const faults: TableFault[] = [];
  headers.forEach((cell, at) => {
    const header = headerText(cell);
    if (header === '') return;
    const place = { sheet, cell: cellName(at, 1) };
    const name = byHeader.get(header.toLowerCase());
    const first = name === undefined ? undefined : places.get(name);
    if (name === undefined)
      faults.push(faultAt(place, null, header, expectedText.strangeColumn(known.map(([, one]) => one.header))));
    else if (first !== undefined)
      faults.push(faultAt(place, header, header, expectedText.columnOnce(cellName(first, 1))));
    else places.set(name, at);
  });
  for (const [name, { header, required }] of known)
    if (required && !places.has(name)) faults.push(faultAt({ sheet, cell: null }, header, null, expectedText.noColumn));
  return { places, faults };
}

function readRows<Row>(
  { style }: OpenedTables,
  { name: sheet, rows }: OpenedSheet,
  spec: TableSpec<Row>,
  places: Places<Row>,
): ReadTable<Row> {
  const maxRows = spec.maxRows ?? MOST_ROWS;
  const headed = new Set(places.values());
  const columns = columnsOf(spec).toSorted(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const seen = new Map<string, string>();
  const found: ReadRow<Row>[] = [];
  const faults: TableFault[] = [];
  let counted = 0;
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every(isEmpty)) continue;
    const row = index + 1;
    counted += 1;
    if (counted > maxRows) {
      faults.push(faultAt({ sheet, cell: cellName(0, row) }, null, null, expectedText.tooManyRows(maxRows)));
      break;
    }
    const before = faults.length;
    cells.forEach((cell, at) => {
      if (!headed.has(at) && !isEmpty(cell))
        faults.push(faultAt({ sheet, cell: cellName(at, row) }, null, shownCell(cell), expectedText.beyondColumns));
    });
    const value: Partial<Row> = {};
    const place = (name: keyof Row & string): CellPlace => ({ sheet, cell: cellName(places.get(name) ?? 0, row) });
    const fault = (name: keyof Row & string, expected: string): TableFault =>
      faultAt(place(name), spec.columns[name].header, shownCell(cells[places.get(name) ?? -1] ?? null), expected);
    for (const [name, column] of columns) {
      const reading = column.read(cells[places.get(name) ?? -1] ?? null, style);
      if (reading.ok) value[name] = reading.value;
      else faults.push(fault(name, reading.expected));
    }
    if (faults.length > before) continue;
    const one: ReadRow<Row> = { value: value as Row, row, place, fault };
    const twice = keyFault(spec, one, seen);
    if (twice) faults.push(twice);
    else found.push(one);
  }
  return { rows: found, faults };
}

function keyFault<Row>(spec: TableSpec<Row>, row: ReadRow<Row>, seen: Map<string, string>): TableFault | undefined {
  const [first] = spec.key ?? [];
  if (first === undefined) return undefined;
  const key = (spec.key ?? []).map((name) => String(row.value[name] ?? '')).join('\u0000');
  const earlier = seen.get(key);
  if (earlier !== undefined) return row.fault(first, expectedText.keyOnce(earlier));
  seen.set(key, row.place(first).cell ?? '');
  return undefined;
}
