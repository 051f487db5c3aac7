import pg, { type ClientConfig, type Pool } from 'pg';
import type { Log } from '../log/index.ts';

/**
 * A pool that survives a server that goes away: node-postgres throws an uncaught 'error' for each lost connection nobody
 * listens to, idle or in use. What was running on the connection gets its own error besides.
 */
export function makePool(config: ClientConfig & { readonly max: number }, log: Log): Pool {
  const pool = new pg.Pool({ ...config, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 15_000 });
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug({ err: error }, 'a database connection was lost'));
  });
  return pool;
}
