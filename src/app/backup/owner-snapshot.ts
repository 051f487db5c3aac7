import type { PoolClient } from 'pg';
import type { Database, Tx } from '../../platform/db/index.ts';
import { PgTx } from '../../platform/db/pg-tx.ts';

/** One read-only picture of the whole database, past row security. The client is for COPY streams. */
export async function inOwnerSnapshot<T>(db: Database, work: (tx: Tx, client: PoolClient) => Promise<T>): Promise<T> {
  return await asOwnerOn(db, 'begin isolation level repeatable read read only', work);
}

/** One transaction as rd_owner that may change everything; rolls back and throws on when `work` throws. */
export async function inOwnerTransaction<T>(
  db: Database,
  work: (tx: Tx, client: PoolClient) => Promise<T>,
): Promise<T> {
  return await asOwnerOn(db, 'begin', work);
}

async function asOwnerOn<T>(db: Database, begin: string, work: (tx: Tx, client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.migrator.connect();
  let broken = true;
  try {
    await client.query(begin);
    await client.query('set local role rd_owner');
    // Sealed rows, which are encrypted, are kept from their owner too, but for a backup.
    await client.query(`set local rd.backup = 'on'`);
    const result = await work(new PgTx(client), client);
    await client.query('commit');
    broken = false;
    return result;
  } finally {
    // A connection with a COPY under way cannot roll back; closing it does.
    client.release(broken);
  }
}
