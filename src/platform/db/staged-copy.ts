import { createHash } from 'node:crypto';
import type { RowWriter } from './copy-in.ts';
import { CopyPiece } from './copy-piece.ts';
import { InBackground } from './in-background.ts';
import { type SqlFragment, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Rows that go to the server at a time: it stores them while the next ones are made. */
const ROWS_AT_ONCE = 4_000;

/** Stages that hold rows of this transaction already; they are emptied before they are filled again. */
const filled = new WeakMap<Tx, Set<string>>();

/** Rows that are staged before a statement stores them. */
export type Staging = {
  /** The table that it is for. */
  readonly table: string;
  /** Columns of the stage, in the order of the values of a row. */
  readonly columns: readonly string[];
  /** Query that gives the stage its columns with their types; its rows do not count. */
  readonly like: SqlFragment;
  /** Stores what the stage holds. Asked each time that the stage is to be stored, when the last of its rows was added. */
  readonly store: (stage: SqlFragment) => SqlFragment;
};

/**
 * COPY for tables with row security, which PostgreSQL refuses to copy into: rows go to a temporary table and from there,
 * past the policies, into the table; some thousands at a time, in the background. Until `end`, which gives the number of
 * rows stored, the transaction is used through `background` only.
 */
export const stagedCopy = (
  tx: Tx,
  table: string,
  columns: readonly string[],
  background = new InBackground(),
): Promise<RowWriter> => {
  const names = sql.join(columns.map((column) => sql.identifier(column)));
  return stagedRows(
    tx,
    {
      table,
      columns,
      like: sql`select ${names} from ${sql.identifier(table)}`,
      store: (stage) => sql`insert into ${sql.identifier(table)} (${names}) select ${names} from ${stage}`,
    },
    background,
  );
};

/**
 * As `stagedCopy`, for rows that are stored by a statement of the caller's own: one that adds what many rows have in common, so
 * that it need not be sent with each.
 *
 * The temporary table stays with the connection and is empty after every transaction: making it costs more than a small
 * declaration does, and leaves dead rows in the catalogue of the server.
 */
export async function stagedRows(tx: Tx, staging: Staging, background: InBackground): Promise<RowWriter> {
  const { columns } = staging;
  const stageName = nameOfStage(staging.table, columns);
  const stage = sql.identifier(stageName);
  await makeStage(tx, stageName, sql`create temp table ${stage} on commit delete rows as ${staging.like} with no data`);
  const inTable = filled.get(tx) ?? new Set();
  filled.set(tx, inTable);
  const piece = new CopyPiece();
  let rows = 0;
  let stored = 0;

  const store = async (bytes: Buffer, statement: SqlFragment): Promise<void> => {
    if (inTable.has(stageName)) await tx.execute(sql`truncate ${stage}`);
    inTable.add(stageName);
    const writer = tx.copyIn(stageName, columns);
    await writer.raw(bytes);
    await writer.end();
    stored += await tx.execute(statement);
  };
  const flush = (): Promise<void> | undefined => {
    const bytes = piece.take();
    const statement = staging.store(stage);
    rows = 0;
    return background.add(() => store(bytes, statement));
  };
  return {
    row: (values) => {
      piece.addRow(values, columns.length);
      rows += 1;
      return rows < ROWS_AT_ONCE ? undefined : flush();
    },
    end: async () => {
      if (rows > 0) flush();
      await background.end();
      return stored;
    },
  };
}

/** One for each table and choice of columns: a connection may be asked for both. */
function nameOfStage(table: string, columns: readonly string[]): string {
  const digest = createHash('sha256').update(`${table} ${columns.join()}`).digest('hex').slice(0, 12);
  return `stage_${table.replaceAll('.', '_').slice(0, 40)}_${digest}`;
}

/** Rolled back together with the transaction that made it, so it is looked for and not remembered. */
async function makeStage(tx: Tx, name: string, create: SqlFragment): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(`select to_regclass('pg_temp.' || $1) is not null as there`, [
    name,
  ]);
  if (!there) await tx.execute(create);
}
