import { type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type ImportPreview,
  previewOf,
  readTable,
  type TableFault,
  type UnreadableFile,
} from '../../../platform/documents/index.ts';
import type { EstimateLine } from '../domain/estimate.ts';
import { type LineRow, lineOfRow } from '../domain/import-lines.ts';
import { appendAction, touchEstimate, upsertLines } from '../storage/write-estimate.ts';
import { faultText, lineSheet, type SheetRow, shownFields } from './line-sheet.nl.ts';
import { type Estimator, type OpenRefusal, openForChange } from './seat.ts';

export type Imported = {
  readonly preview: ImportPreview | undefined;
  readonly faults: readonly TableFault[];
  readonly written: boolean;
};

export type ImportRefusal = OpenRefusal | UnreadableFile;

/**
 * Reads lines from a file and says what they would change, with every fault by cell. Nothing is written when it is a trial
 * or anything is wrong; otherwise all changed lines at once. Lines that are not in the file stay as they are.
 */
export async function importLines(
  tx: Tx,
  by: Estimator,
  id: number,
  bytes: Uint8Array,
  trial: boolean,
): Promise<Result<Imported, ImportRefusal>> {
  const read = await readTable(bytes, lineSheet);
  if (!read.ok) return read;
  const opened = await openForChange(tx, by, id);
  if (!opened.ok) return opened;
  const standing = new Map(opened.value.lines.map((line) => [line.product.code, line]));
  const decided = read.value.rows.map((row) => {
    const { value } = row;
    const outcome = lineOfRow(rowOf(value), standing.get(value.code));
    return outcome.ok ? { line: outcome.line } : { fault: row.fault(outcome.field, faultText(outcome.fault)) };
  });
  const faults = [...read.value.faults, ...decided.flatMap(({ fault }) => (fault ? [fault] : []))];
  if (faults.length > 0) return yes({ preview: undefined, faults, written: false });

  const lines = decided.flatMap(({ line }) => (line ? [line] : []));
  const preview = previewOf<EstimateLine>({
    existing: opened.value.lines,
    incoming: lines,
    keyOf: ({ product }) => product.name,
    fieldsOf: shownFields,
  });
  if (trial) return yes({ preview, faults, written: false });
  const changed = new Set(preview.changed.map(({ key }) => key));
  const toWrite = lines.filter(({ product }) => changed.has(product.name));
  if (toWrite.length > 0) {
    await upsertLines(tx, id, toWrite);
    await touchEstimate(tx, id);
    await appendAction(tx, id, 'imported', by.personId);
  }
  return yes({ preview, faults, written: true });
}

const whole = (value: number | null): bigint | null => (value === null ? null : BigInt(value));

const rowOf = ({ code, low, mid, high, tariffCents, lumpCents, level, pot, note }: SheetRow): LineRow => ({
  code,
  low: whole(low),
  mid: whole(mid),
  high: whole(high),
  tariffCents,
  lumpCents,
  level,
  pot,
  note: note ?? '',
});
