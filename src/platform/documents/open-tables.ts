import { parseCsv } from 'hucre/csv';
import { colToLetter, readXlsx } from 'hucre/xlsx';
import { no, type Result, yes } from '../../kernel/result.ts';
import type { NumberStyle, RawCell } from './raw-cell.ts';
import { unreadableText } from './words.nl.ts';
import { guardZip } from './zip-guard.ts';

/** Largest file that is read as a table. */
export const TABLE_LIMIT_BYTES = 10 * 1024 * 1024;

/** Media types in which spreadsheets are sent. */
export const TABLE_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
] as const;

/** Cells past these are never looked at; a list of ours is far smaller. */
const MOST_COLUMNS = 120;
const MOST_ROWS = 50_000;
const MOST_FIELDS = 3_000_000;

export type OpenedSheet = { readonly name: string | null; readonly rows: readonly (readonly RawCell[])[] };

/** A workbook or CSV file whose cells have been read, but not yet understood. */
export type OpenedTables = {
  readonly kind: 'xlsx' | 'csv';
  readonly style: NumberStyle;
  readonly sheets: readonly OpenedSheet[];
};

export type UnreadableFile = {
  readonly code: 'documents.file-unreadable' | 'documents.file-too-large';
  readonly detail: string;
};

const unreadable = (detail: string) => no({ code: 'documents.file-unreadable', detail } as const);
const tooLarge = (detail: string) => no({ code: 'documents.file-too-large', detail } as const);

/** Reads the cells of an XLSX or CSV file, told apart by its first bytes. Memory is bounded whatever the file says. */
export async function openTables(bytes: Uint8Array): Promise<Result<OpenedTables, UnreadableFile>> {
  if (bytes.byteLength === 0) return unreadable(unreadableText.empty);
  if (bytes.byteLength > TABLE_LIMIT_BYTES) return tooLarge(unreadableText.tooLarge(TABLE_LIMIT_BYTES / 1024 / 1024));
  if (startsWith(bytes, 0x50, 0x4b)) return await openWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return unreadable(unreadableText.oldExcel);
  return openCsv(bytes);
}

/** The names of the sheets; none for CSV. */
export const sheetsIn = (opened: OpenedTables): readonly string[] =>
  opened.sheets.flatMap(({ name }) => (name === null ? [] : [name]));

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

async function openWorkbook(bytes: Uint8Array): Promise<Result<OpenedTables, UnreadableFile>> {
  const verdict = guardZip(bytes);
  if (verdict === 'unpacks-too-large') return tooLarge(unreadableText.unpacksTooLarge);
  if (verdict === 'broken') return unreadable(unreadableText.broken);
  try {
    const range = `A1:${colToLetter(MOST_COLUMNS - 1)}${MOST_ROWS}`;
    const book = await readXlsx(bytes, { range });
    return yes({ kind: 'xlsx', style: 'comma', sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) });
  } catch {
    // Whatever the library stumbles over, the file is not a workbook that we can read.
    return unreadable(unreadableText.broken);
  }
}

function openCsv(bytes: Uint8Array): Result<OpenedTables, UnreadableFile> {
  const text = decode(bytes);
  if (text.includes('\0')) return unreadable(unreadableText.neither);
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.includes(';') || !firstLine.includes(',') ? ';' : ',';
  if (countFields(bytes, delimiter) > MOST_FIELDS) return tooLarge(unreadableText.unpacksTooLarge);
  const rows = parseCsv(text, { delimiter }).map((row) => row.map((cell) => withoutGuard(cell as RawCell)));
  return yes({ kind: 'csv', style: delimiter === ';' ? 'comma' : 'point', sheets: [{ name: null, rows }] });
}

/** UTF-8, or what a Dutch Excel saves as plain CSV. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function countFields(bytes: Uint8Array, delimiter: string): number {
  const sign = delimiter.charCodeAt(0);
  let count = 0;
  for (const byte of bytes) if (byte === sign || byte === 0x0a || byte === 0x0d) count += 1;
  return count;
}

/** Our own CSV puts an apostrophe before text that a spreadsheet would run; it is no part of the text. */
const withoutGuard = (cell: RawCell): RawCell =>
  typeof cell === 'string' && /^'\s*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
