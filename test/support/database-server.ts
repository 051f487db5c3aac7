/**
 * Keeps the PostgreSQL of a test run: started by the first test that needs one, shared by all, gone when no test has used it
 * for a while. Run as `node test/support/database-server.ts <folder>`; nothing it stores has to survive.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/db/index.ts';

const IDLE_SECONDS = 20;
/** Speed over safety: a test database is thrown away anyway. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
  max_connections: '300',
};

const [folder = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true, mode: 0o700 });
const server = await startEmbedded({ dataDir: join(folder, 'postgres'), settings: SETTINGS });
if (server.ours) {
  await untilIdle(server.socketDir);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Asks once a second who is connected; connections of pools count, so a running test keeps it alive. */
async function untilIdle(host: string): Promise<void> {
  const client = new pg.Client({ host, database: 'postgres', user: 'postgres' });
  await client.connect();
  for (let idle = 0; idle < IDLE_SECONDS; idle++) {
    await sleep(1000);
    const others = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    );
    if (others.rowCount !== 0) idle = 0;
  }
  await client.end();
}
