import { plainDate } from '../../src/kernel/plain-date.ts';
import { CopyPiece } from '../../src/platform/db/copy-piece.ts';
import { DEMO_TABLES, type DemoBatch, isSealed, type RowValue } from '../../src/regions/index.ts';

export const TODAY = plainDate('2026-11-22');

/** As many bytes as sealing a number gives; the yardstick measures writing, not sealing. */
const SEALED = { encrypt: Buffer.alloc(38, 1), hash: Buffer.alloc(32, 1) } as const;

/** The rows of a batch as COPY text, with something of the right size in place of citizen service numbers. */
export function asCopyText({ table, rows }: DemoBatch): Buffer {
  const columns: readonly string[] = DEMO_TABLES[table];
  const plain = (value: RowValue | undefined) =>
    value === undefined ? null : isSealed(value) ? SEALED[value.seal] : value;
  const piece = new CopyPiece();
  for (const row of rows)
    piece.addRow(
      columns.map((column) => plain(row[column])),
      columns.length,
    );
  return piece.take();
}
