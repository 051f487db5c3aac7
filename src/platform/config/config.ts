import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { configText } from './config.nl.ts';
import { type Environment, EnvironmentReader } from './environment.ts';

/** How much is logged: the levels of pino. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Which PostgreSQL to use. Without `url` the embedded server in `dataDir` is started. */
export type DatabaseConfig = {
  /** Absolute folder of everything this installation keeps on disk. */
  readonly dataDir: string;
  /** postgres:// address of the server the application uses; absent means embedded. */
  readonly url?: string;
  /** Address for migrations when the application's own user may not change the schema; default `url`. */
  readonly migratorUrl?: string;
  /** Who signs in when `url` names nobody (PGUSER). */
  readonly user?: string;
  /** Connections the application pool may open at most (default 20). */
  readonly maxConnections?: number;
};

/** The customer's sign-in provider, reached with private_key_jwt. */
export type OidcConfig = { readonly issuer: string; readonly clientId: string; readonly clientKeyFile: string };

/** Who runs this installation and what stands before it, with safe answers for trying out. */
export type SiteConfig = {
  /** Shown in the API document; the e-mail address is also where weaknesses are reported (security.txt). */
  readonly contact: { readonly name: string; readonly url: string; readonly email: string };
  /** Network addresses of reverse proxies whose X-Forwarded-For counts. */
  readonly trustProxy: readonly string[];
};

/** Everything the programs may learn from their environment, read once at the start. */
export type Config = {
  readonly database: DatabaseConfig;
  readonly http: {
    /** Host name or address to listen on. */
    readonly host: string;
    readonly port: number;
    /** Address people type, without a slash at the end. */
    readonly publicUrl: string;
  };
  readonly site: SiteConfig;
  readonly logLevel: LogLevel;
  /** 64 hex digits from RD_BSN_KEY; absent means the key file in the data folder (see `loadBsnKey`). */
  readonly bsnKeyHex?: string;
  /** Absent means the built-in sign-in for trying out. */
  readonly oidc?: OidcConfig;
};

/**
 * Reads the configuration from environment variables.
 * @throws ConfigError with one Dutch sentence per wrong or missing variable.
 */
export function loadConfig(env: Environment = process.env): Config {
  const read = new EnvironmentReader(env);
  const dataDir = resolve(read.text('RD_DATA_DIR') ?? 'data');
  const url = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const migratorUrl = read.url('DATABASE_MIGRATOR_URL', ['postgres:', 'postgresql:']);
  const user = read.text('PGUSER');
  const maxConnections = read.integer('RD_DATABASE_CONNECTIONS', 2, 1000);
  const host = read.text('RD_HOST') ?? 'localhost';
  const port = read.integer('RD_PORT', 0, 65_535) ?? 8181;
  const publicUrl = read.url('RD_PUBLIC_URL', ['http:', 'https:']) ?? `http://${hostInUrl(host)}:${port}`;
  const bsnKeyHex = read.matching('RD_BSN_KEY', /^[0-9a-f]{64}$/i, configText.bsnKeyForm);
  const logLevel = read.oneOf('RD_LOG_LEVEL', LOG_LEVELS) ?? 'info';
  const oidc = readOidc(read);
  const site = readSite(read);
  if (migratorUrl !== undefined && url === undefined) read.refuse(configText.migratorWithoutUrl);
  read.throwFindings();
  return {
    database: {
      dataDir,
      ...(url === undefined ? {} : { url }),
      ...(migratorUrl === undefined ? {} : { migratorUrl }),
      ...(url === undefined || user === undefined ? {} : { user }),
      ...(maxConnections === undefined ? {} : { maxConnections }),
    },
    http: { host, port, publicUrl: publicUrl.replace(/\/+$/, '') },
    site,
    logLevel,
    ...(bsnKeyHex === undefined ? {} : { bsnKeyHex: bsnKeyHex.toLowerCase() }),
    ...(oidc === undefined ? {} : { oidc }),
  };
}

/** How much was asked to be logged, also when other settings are wrong; undefined when that itself is absent or wrong. */
export const wishedLogLevel = (env: Environment): LogLevel | undefined =>
  new EnvironmentReader(env).oneOf('RD_LOG_LEVEL', LOG_LEVELS);

function readSite(read: EnvironmentReader): SiteConfig {
  const contact = {
    name: read.text('RD_CONTACT_NAME') ?? 'Rode Draad',
    url: read.url('RD_CONTACT_URL', ['https:', 'http:']) ?? 'https://rodedraad.example',
    email:
      read.matching('RD_CONTACT_EMAIL', /^[^\s@]+@[^\s@]+$/, configText.contactEmailForm) ??
      'contact@rodedraad.example',
  };
  const trustProxy = (read.text('RD_TRUST_PROXY') ?? '').split(',').flatMap((part) => part.trim() || []);
  if (!trustProxy.every(isNetwork)) read.refuse(configText.trustProxyForm);
  return { contact, trustProxy };
}

/** An address, or a range of them such as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  return (
    most !== undefined && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

/** The three sign-in settings belong together: all or none. */
function readOidc(read: EnvironmentReader): OidcConfig | undefined {
  const issuer = read.url('RD_OIDC_ISSUER', ['https:', 'http:']);
  const clientId = read.text('RD_OIDC_CLIENT_ID');
  const clientKeyFile = read.text('RD_OIDC_CLIENT_KEY_FILE');
  if (issuer !== undefined && clientId !== undefined && clientKeyFile !== undefined) {
    return { issuer, clientId, clientKeyFile: resolve(clientKeyFile) };
  }
  if (issuer !== undefined || clientId !== undefined || clientKeyFile !== undefined)
    read.refuse(configText.oidcTogether);
  return undefined;
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
