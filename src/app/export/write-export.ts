import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { appendAccessLog } from '../../platform/audit/index.ts';
import { type ActorScope, type Database, type Tx, withScope } from '../../platform/db/index.ts';
import { streamCsv, writeXlsx } from '../../platform/documents/index.ts';
import type { ExportList, Owned } from './export-list.ts';
import type { ExportFilter } from './filter.ts';

export type ExportFormat = 'csv' | 'xlsx';

/**
 * Writes a list to a file that only the own user can read, and in the same transaction one entry in the access log of
 * every organisation whose rows are in it. The file gets its name last, so that half a file is never taken for a whole
 * one. Gives the number of rows.
 */
export async function writeExport<Row extends Owned>(
  db: Database,
  scope: ActorScope,
  list: ExportList<Row>,
  filter: ExportFilter,
  { file, format }: { readonly file: string; readonly format: ExportFormat },
): Promise<number> {
  const draft = `${file}.${process.pid}.deel`;
  try {
    const rows = await withScope(db, scope, async (tx) => {
      const seen = new Seen(tx.cursor<Row>(list.rows(filter)));
      const { columns, title: name } = list;
      const bytes =
        format === 'csv'
          ? Readable.from(streamCsv(seen.rows(), columns))
          : writeXlsx({ name, columns, rows: seen.rows() });
      await pipeline(bytes, createWriteStream(draft, { mode: 0o600 }));
      await logExport(tx, list, scope, seen.organisations);
      return seen.count;
    });
    await rename(draft, file);
    return rows;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Rows on their way out, counted, with the organisations they belong to. */
class Seen<Row extends Owned> {
  readonly organisations = new Set<number>();
  count = 0;
  readonly #batches: AsyncIterable<Row[]>;

  constructor(batches: AsyncIterable<Row[]>) {
    this.#batches = batches;
  }

  async *rows(): AsyncGenerator<Row> {
    for await (const batch of this.#batches) {
      for (const row of batch) {
        this.organisations.add(row.organisation_id);
        this.count++;
        yield row;
      }
    }
  }
}

async function logExport<Row extends object>(
  tx: Tx,
  { action, recordKind }: ExportList<Row>,
  scope: ActorScope,
  organisations: ReadonlySet<number>,
): Promise<void> {
  const common = { personId: null, role: scope.role, purpose: scope.purpose, rule: null, traceId: null };
  await appendAccessLog(
    tx,
    [...organisations]
      .sort((a, b) => a - b)
      .map((organisationId) => ({
        ...common,
        organisationId,
        action,
        recordKind,
        outcome: 'allowed',
        source: 'command-line',
      })),
  );
}
