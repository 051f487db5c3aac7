import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { type HubConnection, keepExchanging, type Routing, takePost } from '../../src/modules/exchange/index.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { runWorker } from '../../src/platform/jobs/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { makePoster, openEndpoint } from '../../src/platform/transport/index.ts';
import { MAX_POST_BYTES } from '../../src/standards/ggk/index.ts';
import { WORK_NOW } from '../support/process.ts';
import { scopeFor, vault, WORLD } from '../support/world.ts';
import { all, type Databases } from './databases.ts';
import { type HubProcess, startHubProcess } from './hub-process.ts';

export const ROUTING: Routing = { municipality: 'ggk', provider: 'mailbox' };

/** Installations whose messages all go out and come back by a hub in a process of its own. */
export type Connected = {
  readonly hub: HubProcess;
  /** Resolves when nothing is under way any more: outbox, mailboxes, jobs and hub. Throws when something was given up. */
  quiet(withinMs: number): Promise<void>;
  stop(): Promise<void>;
};

/** @param unrest options of `rodedraad hub`, such as `['--verlies', '0.1']` */
export async function connect(at: Databases, unrest: readonly string[], resendAfterMs: number): Promise<Connected> {
  const folder = await mkdtemp(join(tmpdir(), 'rd-hub-run-'));
  const mailboxRoot = join(folder, 'postbussen');
  let municipalities: HubConnection | undefined;
  const endpoint = await openEndpoint({
    host: 'localhost',
    port: 0,
    maximumBytes: MAX_POST_BYTES,
    handle: (post) => (municipalities ? takePost(municipalities, post) : Promise.resolve({ status: 503 })),
    onError: (error) => console.error(error),
  });
  const hub = await startHubProcess([
    ...['--map', join(folder, 'knooppunt'), '--postbussen', mailboxRoot],
    ...['--gemeenten', `http://localhost:${endpoint.port}/`, ...unrest],
  ]);
  const poster = makePoster({ url: hub.url });
  const stop = new AbortController();
  const running: Promise<unknown>[] = [];
  for (const db of all(at)) {
    const byHub = db === at.municipalities ? { municipalityIds: [WORLD.oss.id, WORLD.boxtel.id] } : {};
    const byMailbox = db === at.providers ? { providerIds: [WORLD.meander.id, WORLD.kompas.id] } : {};
    const everyone = scopeFor({ ...byHub, ...byMailbox, regionIds: [WORLD.region] });
    const connection: HubConnection = {
      db,
      scope: async () => everyone,
      now: () => WORK_NOW,
      routing: ROUTING,
      ...(db === at.municipalities && { poster }),
      ...(db === at.providers && { mailboxRoot }),
      timing: { resendAfterMs, retryAfterMs: 200, attempts: 60 },
      log: silentLog,
    };
    if (db === at.municipalities) municipalities = connection;
    running.push(work(connection, stop.signal), keepExchanging(connection, stop.signal, 100));
  }
  return {
    hub,
    quiet: (withinMs) => untilQuiet(all(at), hub, withinMs),
    stop: async () => {
      stop.abort();
      await Promise.all(running);
      poster.close();
      await hub.stop();
      await endpoint.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The worker of an installation. */
function work(connection: HubConnection, signal: AbortSignal): Promise<void> {
  const handlers = jobHandlers({ vault, now: connection.now }, connection);
  const backoffMs = (attempt: number) => Math.min(100 * 2 ** attempt, 3000);
  return runWorker(connection.db, handlers, { signal, concurrency: 4, pollMs: 200, log: silentLog, backoffMs });
}

const LOOKS_IN_A_ROW = 4;
const LOOK_EVERY_MS = 250;

async function untilQuiet(dbs: readonly Database[], hub: HubProcess, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  for (let still = 0; still < LOOKS_IN_A_ROW; ) {
    const open = await Promise.all(dbs.map(openWork));
    const parcels = (await hub.stand()).wachtend ?? 0;
    if (open.some(({ givenUp, failed }) => givenUp + failed > 0)) throw new Error(`given up: ${JSON.stringify(open)}`);
    still = parcels === 0 && open.every(({ waiting, jobs }) => waiting + jobs === 0) ? still + 1 : 0;
    if (Date.now() > until) throw new Error(`still under way: ${parcels} ${JSON.stringify(open)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

type Open = { waiting: number; givenUp: number; jobs: number; failed: number };

const openWork = (db: Database): Promise<Open> =>
  asOwner(db, (tx) =>
    tx.one<Open>(
      `select (select count(*) from message_dispatch where done_at is null and given_up_at is null)::int as waiting,
              (select count(*) from message_dispatch where given_up_at is not null)::int as "givenUp",
              (select count(*) from job where finished_at is null and failed_at is null)::int as jobs,
              (select count(*) from job where failed_at is not null)::int as failed`,
    ),
  );
