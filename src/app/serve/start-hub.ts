import { join } from 'node:path';
import { takePost } from '../../modules/exchange/index.ts';
import type { HubConfig } from '../../platform/config/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { openEndpoint, readTls } from '../../platform/transport/index.ts';
import { MAX_POST_BYTES } from '../../standards/ggk/index.ts';
import { CommandError } from '../cli/command.ts';
import { connectHub } from '../compose/hub-connection.ts';
import { PROJECT_ROOT } from '../paths.ts';
import { type Child, keepRunning } from './child.ts';
import type { Closers } from './closers.ts';
import { freePort } from './free-port.ts';
import { serveText } from './serve.nl.ts';

const READY_WITHIN_MS = 20_000;

/**
 * Settings for the simulated hub of the demonstration: it stands on this machine, so it is spoken to without certificates.
 * @param port of the web server; the next free ones are taken
 */
export async function demoHub(port: number, dataDir: string): Promise<HubConfig & { readonly port: number }> {
  const hubPort = await freePort(port + 2, 'localhost');
  return {
    port: hubPort,
    url: `http://localhost:${hubPort}/`,
    listen: { host: 'localhost', port: await freePort(port + 3, 'localhost') },
    mailboxDir: join(dataDir, 'postbussen'),
    resendHours: 1,
    answerAs: 'Du01',
  };
}

/** Starts the simulated hub as a process of its own and waits until it listens. */
export async function startDemoHub(
  hub: Awaited<ReturnType<typeof demoHub>>,
  dataDir: string,
  log: Log,
): Promise<Child> {
  const { promise: ready, resolve } = Promise.withResolvers<boolean>();
  const child = keepRunning({
    name: 'hub',
    log,
    args: [
      ...[join(PROJECT_ROOT, 'src/app/cli.ts'), 'hub', '--json'],
      ...['--port', String(hub.port), '--besturing', '0', '--map', join(dataDir, 'knooppunt')],
      ...['--gemeenten', `http://localhost:${hub.listen?.port}/`, '--postbussen', hub.mailboxDir ?? ''],
    ],
    onLine: (line) => {
      if (line.includes('"ready":true')) resolve(true);
    },
  });
  const timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
  const isReady = await ready;
  clearTimeout(timer);
  if (isReady) return child;
  await child.stop();
  throw new CommandError(serveText.hubFailed);
}

/** Listens for what the hub brings, apart from the web server: other certificates, another port. */
export async function listenToHub(db: Database, hub: HubConfig, log: Log, closers: Closers): Promise<void> {
  const { listen, tls, caller } = hub;
  if (listen === undefined) return;
  const connection = await connectHub(db, hub, log);
  const endpoint = await openEndpoint({
    ...listen,
    ...(tls === undefined ? {} : { tls: await readTls(tls) }),
    ...(caller === undefined ? {} : { callers: [caller] }),
    maximumBytes: MAX_POST_BYTES,
    handle: (post) => takePost(connection, post),
    onError: (error) => log.error({ err: error }, 'a post of the hub could not be taken'),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new CommandError(serveText.portInUse(listen.port)) : error;
  });
  closers.add('hub endpoint', async () => {
    await endpoint.close();
    connection.poster?.close();
  });
}
