import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { loadDemo } from '../../src/app/demo/load.ts';
import { demoSignIn } from '../../src/app/serve/client-settings.ts';
import { Closers } from '../../src/app/serve/closers.ts';
import { writeDemoPeople } from '../../src/app/serve/demo-people.ts';
import { freePort } from '../../src/app/serve/free-port.ts';
import { startIdentity } from '../../src/app/serve/start-identity.ts';
import { makeWebServer } from '../../src/app/serve/web-server.ts';
import { ensureWebBuilt } from '../../src/app/web-build/ensure-built.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import type { OidcSettings } from '../../src/platform/auth/index.ts';
import { loadConfig } from '../../src/platform/config/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { runWorker } from '../../src/platform/jobs/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { testDatabase } from '../support/database.ts';
import { sealer, vault } from '../support/world.ts';

/** Size of the invented region: small enough to load in a second, large enough for every list to have a second page. */
export const SCALE = 0.05;
/** The day as the region sees it: the month after it has ended by now, and is still to be declared. */
export const DEMO_DAY = plainDate('2026-10-22');

/** The whole of Rode Draad, running: database, sign-in process, web server and worker. */
export type System = {
  readonly url: string;
  readonly db: Database;
  readonly identityUrl: string;
  /** Runs from the start; a test may stop it for a while, as when it is busy with other files. */
  readonly worker: { start(): void; stop(): Promise<void> };
};

/** Starts everything on a database of its own with the invented region in it; all of it ends with the file's tests. */
export async function startSystem(): Promise<System> {
  const opened = new Closers();
  // Before the database's own ending: what uses it stops first.
  after(() => opened.closeAll(silentLog));
  const db = await testDatabase({ filled: { name: 'demo', fill } });
  const folder = await mkdtemp(join(tmpdir(), 'rd-browser-'));
  opened.add('folder', () => rm(folder, { recursive: true, force: true }));
  await ensureWebBuilt();
  const port = await freePort(0, 'localhost');
  const url = `http://localhost:${port}`;
  const oidc = await startSignIn(db, url, folder, opened);
  const web = await makeWebServer({
    db,
    vault,
    sealer,
    oidc,
    site: loadConfig({}).site,
    publicUrl: url,
    version: '0.0.0',
    log: silentLog,
  });
  await web.listen({ host: 'localhost', port });
  opened.add('web server', () => {
    web.server.closeAllConnections();
    return web.close();
  });
  const worker = startWorker(db);
  opened.add('worker', () => worker.stop());
  return { url, db, identityUrl: oidc.issuer, worker };
}

function startWorker(db: Database): System['worker'] {
  let stopNow = new AbortController();
  let running = Promise.resolve();
  const start = () => {
    stopNow = new AbortController();
    running = runWorker(db, jobHandlers({ vault, now: () => new Date() }), { signal: stopNow.signal, log: silentLog });
  };
  start();
  return {
    start,
    stop: () => {
      stopNow.abort();
      return running;
    },
  };
}

async function fill(db: Database): Promise<void> {
  const loaded = await loadDemo(db, { vault, scale: SCALE, today: DEMO_DAY });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
}

/** The sign-in of the demonstration as a process of its own, as in an installation for trying out. */
async function startSignIn(db: Database, url: string, folder: string, opened: Closers): Promise<OidcSettings> {
  const { oidc, demo } = await demoSignIn(await freePort(0, 'localhost'), url, folder);
  if (!demo) throw new Error('the demonstration has a sign-in of its own');
  const peopleFile = join(folder, 'people.json');
  await writeDemoPeople(db, peopleFile);
  const { issuer, clientId, redirectUri } = oidc;
  const identity = await startIdentity({ ...demo, issuer, clientId, redirectUri, peopleFile, log: silentLog });
  opened.add('sign-in', () => identity.stop());
  return oidc;
}
