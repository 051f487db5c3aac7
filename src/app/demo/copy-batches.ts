import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { CopyValue, InBackground, Tx } from '../../platform/db/index.ts';
import { DEMO_TABLES, type DemoBatch, type DemoTable, isSealed, type RowValue } from '../../regions/index.ts';

/**
 * Puts the rows of a batch in their table with one COPY, in the background: the server stores them and checks their
 * references while the next rows are made. Gives a promise when it is time to wait (see InBackground).
 */
export function copyBatch(
  tx: Tx,
  { table, rows }: DemoBatch,
  vault: BsnVault,
  background: InBackground,
): Promise<void> | undefined {
  if (rows.length === 0) return undefined;
  const columns: readonly string[] = DEMO_TABLES[table];
  return background.add(async () => {
    const writer = tx.copyIn(table, columns);
    for (const row of rows) {
      const wait = writer.row(columns.map((column) => toCopyValue(row[column], table, column, vault)));
      if (wait) await wait;
    }
    await writer.end();
  });
}

function toCopyValue(value: RowValue | undefined, table: string, column: string, vault: BsnVault): CopyValue {
  if (value === undefined) throw new Error(`a row of ${table} has no ${column}`);
  if (!isSealed(value)) return value;
  return value.seal === 'encrypt' ? vault.encrypt(value.bsn) : vault.hash(value.bsn);
}

/** Lets new rows continue after the highest number that was loaded. */
export async function continueNumbering(tx: Tx): Promise<void> {
  for (const table of Object.keys(DEMO_TABLES) as DemoTable[]) {
    const columns: readonly string[] = DEMO_TABLES[table];
    if (!columns.includes('id')) continue;
    await tx.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 1), max(id) is not null) from ${table}`,
    );
  }
}
