import type { Pool, PoolClient } from 'pg';
import { PgTx } from './pg-tx.ts';
import type { Tx } from './tx.ts';

export type TransactionOptions = {
  /** Refuses every change (default false). */
  readonly readOnly?: boolean;
  /** Default 'read committed'; 'repeatable read' gives all statements one and the same picture. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /**
   * This transaction is one of many with the same statements: the connection keeps their plans (default false). Unless the
   * database is told not to keep any.
   */
  readonly repeated?: boolean;
};

/** Runs `fn` between begin and commit on one connection of the pool; whatever it throws rolls back and is thrown on. */
export async function inTransaction<T>(
  pool: Pool,
  options: TransactionOptions,
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await begin(pool, options);
  const tx = new PgTx(client, options.repeated);
  let broken = false;
  try {
    const result = await fn(tx);
    tx.close();
    await client.query('commit');
    return result;
  } catch (error) {
    broken = !(await rolledBack(client, tx));
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * A connection with a transaction begun. After a restart of the server the pool still holds connections that are dead without
 * knowing it; nothing has been done on them yet, so they are put away until one answers or none is left to try.
 */
async function begin(pool: Pool, options: TransactionOptions): Promise<PoolClient> {
  for (let others = pool.totalCount; ; others--) {
    const client = await pool.connect();
    try {
      await client.query(beginText(options));
      return client;
    } catch (error) {
      client.release(true);
      if (others <= 0) throw error;
    }
  }
}

function beginText({ readOnly, isolation }: TransactionOptions): string {
  return `begin${isolation ? ` isolation level ${isolation}` : ''}${readOnly ? ' read only' : ''}`;
}

/** False when the connection cannot be used again: it is lost, or a COPY or cursor is still under way on it. */
async function rolledBack(client: PoolClient, tx: PgTx): Promise<boolean> {
  if (tx.abandon()) return false;
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}
