import { CopyPiece, copyRow, type RowWriter } from './copy-in.ts';
import { InBackground } from './in-background.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Rows that go to the server at a time: it stores them while the next ones are made. */
const ROWS_AT_ONCE = 4_000;

/**
 * COPY for tables with row security, which PostgreSQL refuses to copy into: rows go to a temporary table and from there,
 * past the policies, into the table; some thousands at a time, in the background. Until `end`, which gives the number of
 * rows stored, the transaction is used through `background` only.
 */
export async function stagedCopy(
  tx: Tx,
  table: string,
  columns: readonly string[],
  background = new InBackground(),
): Promise<RowWriter> {
  const stage = sql.identifier(`stage_${table}`);
  const names = sql.join(columns.map((column) => sql.identifier(column)));
  await tx.execute(
    sql`create temp table if not exists ${stage} on commit drop as select ${names} from ${sql.identifier(table)} with no data`,
  );
  const piece = new CopyPiece();
  let rows = 0;
  let stored = 0;

  const store = async (bytes: Buffer): Promise<void> => {
    const writer = tx.copyIn(`stage_${table}`, columns);
    await writer.raw(bytes);
    await writer.end();
    stored += await tx.execute(sql`insert into ${sql.identifier(table)} (${names}) select ${names} from ${stage}`);
    await tx.execute(sql`truncate ${stage}`);
  };
  const flush = (): Promise<void> | undefined => {
    const bytes = piece.take();
    rows = 0;
    return background.add(() => store(bytes));
  };
  return {
    row: (values) => {
      piece.add(copyRow(values, columns.length));
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
