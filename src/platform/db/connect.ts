import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import type { DatabaseConfig } from '../config/index.ts';
import { type Log, silentLog } from '../log/index.ts';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { makePool } from './pool.ts';
import { typeParsers } from './type-parsers.ts';

/** Role without any right to pass row security; every query of the application runs as this one. */
const APP_ROLE = 'rd_app';
const EMBEDDED_DATABASE = 'rodedraad';
const DEFAULT_CONNECTIONS = 20;
const MIGRATOR_CONNECTIONS = 4;

/**
 * Opens the database of the configuration: the server of `url`, or the embedded one in the data folder.
 * Connections are made when first used, so a wrong address shows at the first query.
 * @throws EmbeddedServerError with a Dutch sentence when the embedded server cannot start.
 */
export async function openDatabase(config: DatabaseConfig, log: Log = silentLog): Promise<Database> {
  if (config.url !== undefined) {
    return connectTo(
      appAddress(config.url, config.user),
      { connectionString: withOptions(config.migratorUrl ?? config.url, sessionOptions()) },
      { log, ...optionsOf(config) },
    );
  }
  const server = await startEmbedded({
    dataDir: join(config.dataDir, 'postgres'),
    databases: [EMBEDDED_DATABASE],
    log,
  });
  const place = { host: server.socketDir, database: EMBEDDED_DATABASE, options: sessionOptions() };
  return connectTo(
    { ...place, user: APP_ROLE },
    { ...place, user: server.superuser },
    {
      log,
      onClose: () => server.stop(),
      ...optionsOf(config),
    },
  );
}

const optionsOf = ({ maxConnections, keepsPlans }: DatabaseConfig): ConnectOptions => ({
  ...(maxConnections === undefined ? {} : { maxConnections }),
  ...(keepsPlans === undefined ? {} : { keepsPlans }),
});

export type ConnectOptions = {
  readonly log?: Log;
  readonly maxConnections?: number;
  /** Default true. */
  readonly keepsPlans?: boolean;
  /** Runs after both pools have ended. */
  readonly onClose?: () => Promise<void>;
};

/** Makes a Database of two ways to connect: as the application and as the migrator. */
export function connectTo(app: ClientConfig, migrator: ClientConfig, options: ConnectOptions = {}): Database {
  const log = options.log ?? silentLog;
  const shared = { types: typeParsers, application_name: 'rodedraad' };
  const appConnection = { ...shared, ...app };
  const pools = [
    makePool({ ...appConnection, max: options.maxConnections ?? DEFAULT_CONNECTIONS }, log),
    makePool({ ...shared, ...migrator, max: MIGRATOR_CONNECTIONS }, log),
  ] as const;
  let closing: Promise<void> | undefined;
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await options.onClose?.();
  };
  return {
    app: pools[0],
    migrator: pools[1],
    keepsPlans: options.keepsPlans ?? true,
    appConnection,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** Settings of every session; a fixed zone and style, so that text read by COPY is the same everywhere. */
export function sessionOptions(role?: string): string {
  return `${role === undefined ? '' : `-c role=${role} `}-c TimeZone=UTC -c DateStyle=ISO`;
}

function appAddress(url: string, defaultUser: string | undefined): ClientConfig {
  const user = new URL(url).username || defaultUser;
  return { connectionString: withOptions(url, sessionOptions(user === APP_ROLE ? undefined : APP_ROLE)) };
}

/** Adds startup options to an address, after those it has already, so that the role and the zone are ours. */
function withOptions(url: string, options: string): string {
  const address = new URL(url);
  const own = address.searchParams.get('options');
  // URLSearchParams writes a space as +, which connection strings do not read as a space.
  address.searchParams.delete('options');
  const mark = address.search === '' ? '?' : '&';
  return `${address.href}${mark}options=${encodeURIComponent(own ? `${own} ${options}` : options)}`;
}
