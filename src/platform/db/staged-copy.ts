import type { CopyWriter } from './copy-in.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

/**
 * COPY for tables with row security, which PostgreSQL refuses to copy into: rows go to a temporary table and from there,
 * past the policies, into the table when the writer ends. `end` gives the number of rows stored.
 */
export async function stagedCopy(tx: Tx, table: string, columns: readonly string[]): Promise<CopyWriter> {
  const stage = sql.identifier(`stage_${table}`);
  const names = sql.join(columns.map((column) => sql.identifier(column)));
  await tx.execute(
    sql`create temp table if not exists ${stage} on commit drop as select ${names} from ${sql.identifier(table)} with no data`,
  );
  const writer = tx.copyIn(`stage_${table}`, columns);
  return {
    row: (values) => writer.row(values),
    raw: (bytes) => writer.raw(bytes),
    end: async () => {
      await writer.end();
      const stored = await tx.execute(
        sql`insert into ${sql.identifier(table)} (${names}) select ${names} from ${stage}`,
      );
      await tx.execute(sql`truncate ${stage}`);
      return stored;
    },
  };
}
