import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { dutchDay } from '../../kernel/dutch-day.ts';
import { hasAdministrator } from '../../modules/parties/index.ts';
import { type Config, type HubConfig, loadBsnKey, loadConfig } from '../../platform/config/index.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { openSealer } from '../../platform/crypto/sealer.ts';
import { type Database, migrate, openDatabase, withScope } from '../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../platform/jobs/index.ts';
import { createLog, type Log } from '../../platform/log/index.ts';
import { CommandError, type Terminal } from '../cli/command.ts';
import { MIGRATIONS } from '../cli/with-database.ts';
import { hubEnvironment, routingOf } from '../compose/hub-connection.ts';
import { PROJECT_ROOT } from '../paths.ts';
import { programVersion } from '../version.ts';
import { ensureWebBuilt } from '../web-build/ensure-built.ts';
import { keepRunning } from './child.ts';
import { customerSignIn, demoSignIn, type SignInSettings } from './client-settings.ts';
import { Closers } from './closers.ts';
import { writeDemoPeople } from './demo-people.ts';
import { fillWhenEmpty } from './fill-when-empty.ts';
import { freePort, isFree, isRodeDraad } from './free-port.ts';
import { readinessOf } from './readiness.ts';
import { serveText } from './serve.nl.ts';
import { demoHub, listenToHub, startDemoHub } from './start-hub.ts';
import { startIdentity } from './start-identity.ts';
import { aborted } from './stop-signal.ts';
import { makeWebServer } from './web-server.ts';

export type ServeOptions = {
  /** Leave an empty database empty. */
  readonly empty: boolean;
  /** Over RD_PORT; 0 picks a free one. */
  readonly port: number | undefined;
  readonly worker: boolean;
};

/** Everything that runs, from the start until `stop` aborts; then all of it is closed, last opened first. */
export async function serve(options: ServeOptions, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const config = await settle(terminal, options.port);
  const log = createLog(config.logLevel);
  const closers = new Closers();
  try {
    await start(options, config, terminal, log, closers, stop);
    if (!stop.aborted) terminal.out(serveText.ready(config.http.publicUrl));
    if (!stop.aborted) terminal.err(serveText.stopHint);
    await aborted(stop);
    terminal.err(serveText.stopping);
  } finally {
    await closers.closeAll(log);
  }
  terminal.err(serveText.stopped);
}

/** The settings with the port settled. A trial installation tells only what goes wrong, unless asked for more. */
async function settle({ env }: Terminal, port: number | undefined): Promise<Config> {
  const quiet = loadConfig(env).oidc ? {} : { RD_LOG_LEVEL: 'warn' };
  const wish = loadConfig({ ...quiet, ...env, ...(port === undefined ? {} : { RD_PORT: String(port) }) });
  const { host } = wish.http;
  if (wish.http.port === 0) {
    return loadConfig({ ...quiet, ...env, RD_PORT: String(await freePort(0, host)) });
  }
  if (!(await isFree(wish.http.port, host))) throw await portTaken(wish);
  return wish;
}

/** Who has the port: another one of us, with its address, or some other program. */
async function portTaken({ http: { host, port } }: Config): Promise<CommandError> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new CommandError((await isRodeDraad(url)) ? serveText.runsAlready(url, port) : serveText.portInUse(port));
}

async function start(
  options: ServeOptions,
  config: Config,
  terminal: Terminal,
  log: Log,
  closers: Closers,
  stop: AbortSignal,
): Promise<void> {
  const webBuilt = ensureWebBuilt();
  webBuilt.catch(() => {}); // Awaited below; until then a failure must not end the process.
  terminal.err(serveText.database);
  const db = await openDatabase(config.database, log);
  closers.add('database', () => db.close());
  await migrate(db, { dir: MIGRATIONS, log });
  if (!options.empty && !stop.aborted) await fillWhenEmpty(db, config, terminal.err);
  const { built, milliseconds } = await webBuilt;
  if (built) terminal.err(serveText.web((milliseconds / 1000).toFixed(1).replace('.', ',')));
  if (stop.aborted) return;
  const hub = await startHub(options, config, log, closers);
  const signIn = await startSignIn(db, config, log, closers);
  const key = await loadBsnKey(config);
  const web = await makeWebServer({
    db,
    vault: openBsnVault(key),
    sealer: openSealer(key),
    oidc: signIn.oidc,
    demo: signIn.demo !== undefined && !options.empty,
    sendsMail: config.mail !== undefined,
    site: config.site,
    readiness: readinessOf(db),
    ...(hub ? { routing: routingOf(hub) } : {}),
    ...(signIn.refreshPeople ? { beforeSignIn: signIn.refreshPeople } : {}),
    publicUrl: config.http.publicUrl,
    version: await programVersion(),
    log,
  });
  if (options.worker) {
    const worker = keepRunning({
      name: 'worker',
      args: [join(PROJECT_ROOT, 'src/app/cli.ts'), 'worker'],
      env: {
        RD_DATA_DIR: config.database.dataDir,
        RD_LOG_LEVEL: config.logLevel,
        RD_PUBLIC_URL: config.http.publicUrl,
        ...hubEnvironment(hub),
      },
      log,
    });
    closers.add('worker', () => worker.stop());
  }
  if (hub) await listenToHub(db, hub, log, closers);
  closers.add('web server', () => closeWeb(web));
  await listen(web, config);
  if (!(await withScope(db, HOUSE_SCOPE, (tx) => hasAdministrator(tx, dutchDay(new Date()))))) {
    terminal.err(serveText.nobody);
    if (config.oidc) terminal.err(serveText.nobodyKey);
  }
}

/** The customer's hub; on the demonstration a simulated one, through which all messages between its parties go. */
async function startHub(
  { empty }: ServeOptions,
  { hub, oidc, http, database: { dataDir } }: Config,
  log: Log,
  closers: Closers,
): Promise<HubConfig | undefined> {
  if (hub || oidc || empty) return hub;
  const demo = await demoHub(http.port, dataDir);
  const child = await startDemoHub(demo, dataDir, log);
  closers.add('hub', () => child.stop());
  return demo;
}

/** How people sign in; on the page for trying out, with a way to renew the list of people to choose from. */
type StartedSignIn = SignInSettings & { readonly refreshPeople?: () => Promise<void> };

async function startSignIn(db: Database, config: Config, log: Log, closers: Closers): Promise<StartedSignIn> {
  const { publicUrl, port } = config.http;
  if (config.oidc) return await customerSignIn(config.oidc, publicUrl);
  const { dataDir } = config.database;
  const signIn = await demoSignIn(await freePort(port + 1, 'localhost'), publicUrl, dataDir);
  if (!signIn.demo) return signIn;
  const peopleFile = join(dataDir, 'demo-people.json');
  const refreshPeople = () => writeDemoPeople(db, peopleFile);
  await refreshPeople();
  const { issuer, clientId, redirectUri } = signIn.oidc;
  const identity = await startIdentity({ ...signIn.demo, issuer, clientId, redirectUri, peopleFile, log });
  closers.add('sign-in', () => identity.stop());
  return { ...signIn, refreshPeople };
}

async function listen(web: FastifyInstance, { http }: Config): Promise<void> {
  await web.listen({ host: http.host, port: http.port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new CommandError(serveText.portInUse(http.port)) : error;
  });
}

const REQUESTS_MAY_TAKE_MS = 5000;

/** No new requests; those under way may finish, but not for ever. */
async function closeWeb(web: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => web.server.closeAllConnections(), REQUESTS_MAY_TAKE_MS);
  await web.close();
  clearTimeout(timer);
}
