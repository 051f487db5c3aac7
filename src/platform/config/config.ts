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
  /** False when a pooler stands between that does not keep prepared statements with their connection (default true). */
  readonly keepsPlans?: boolean;
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

/** How this installation is connected to the municipalities' hub and to the mailboxes of providers. */
export type HubConfig = {
  /** Where messages of municipalities are posted; absent: they are not connected. */
  readonly url?: string;
  /** Where the hub reaches us. */
  readonly listen?: { readonly host: string; readonly port: number };
  /** PEM files: our certificate and key, and the authorities we trust; needed when the hub is not on this machine. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string; readonly caFile: string };
  /** Common name or serial number (OIN) in the certificate of the hub. */
  readonly caller?: string;
  /** Folder with a mailbox per provider. */
  readonly mailboxDir?: string;
  /** Hours without a return message after which a message is sent again. */
  readonly resendHours: number;
  /** StUF envelope of the answer to a declaration, about which the published sources are silent. */
  readonly answerAs: 'Du01' | 'Di01';
};

/** Where mail leaves and whom it comes from. */
type MailConfig = { readonly url: string; readonly from: string };

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
  /** Absent: messages leave and arrive as files that people upload and download. */
  readonly hub?: HubConfig;
  /** Absent: no mail is sent, and people are told so. */
  readonly mail?: MailConfig;
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
  const keepsPlans = read.oneOf('RD_DATABASE_KEEPS_PLANS', ['yes', 'no']);
  const host = read.text('RD_HOST') ?? 'localhost';
  const port = read.integer('RD_PORT', 0, 65_535) ?? 8181;
  const publicUrl = read.url('RD_PUBLIC_URL', ['http:', 'https:']) ?? `http://${hostInUrl(host)}:${port}`;
  const bsnKeyHex = read.matching('RD_BSN_KEY', /^[0-9a-f]{64}$/i, configText.bsnKeyForm);
  const logLevel = read.oneOf('RD_LOG_LEVEL', LOG_LEVELS) ?? 'info';
  const oidc = readOidc(read);
  const site = readSite(read);
  const hub = readHub(read);
  const mail = readMail(read);
  if (migratorUrl !== undefined && url === undefined) read.refuse(configText.migratorWithoutUrl);
  read.throwFindings();
  return {
    database: {
      dataDir,
      ...(url === undefined ? {} : { url }),
      ...(migratorUrl === undefined ? {} : { migratorUrl }),
      ...(url === undefined || user === undefined ? {} : { user }),
      ...(maxConnections === undefined ? {} : { maxConnections }),
      ...(keepsPlans === undefined ? {} : { keepsPlans: keepsPlans === 'yes' }),
    },
    http: { host, port, publicUrl: publicUrl.replace(/\/+$/, '') },
    site,
    logLevel,
    ...(bsnKeyHex === undefined ? {} : { bsnKeyHex: bsnKeyHex.toLowerCase() }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(hub === undefined ? {} : { hub }),
    ...(mail === undefined ? {} : { mail }),
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

/** The mail server and the sender belong together: both or neither. */
function readMail(read: EnvironmentReader): MailConfig | undefined {
  const url = read.url('RD_SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.matching(
    'RD_MAIL_FROM',
    /^[^\s@<>]+@[^\s@<>]+$|^[^<>@\r\n]+<[^\s@<>]+@[^\s@<>]+>$/,
    configText.mailFromForm,
  );
  if ((read.text('RD_SMTP_URL') === undefined) !== (read.text('RD_MAIL_FROM') === undefined))
    read.refuse(configText.mailTogether);
  return url === undefined || from === undefined ? undefined : { url, from };
}

const RESEND_HOURS = 120;
const MOST_RESEND_HOURS = 1000;

/** The hub is reached over https with certificates, or stands on this machine. */
function readHub(read: EnvironmentReader): HubConfig | undefined {
  const url = read.url('RD_HUB_URL', ['https:', 'http:']);
  const port = read.integer('RD_HUB_LISTEN_PORT', 0, 65_535);
  const host = read.text('RD_HUB_LISTEN_HOST') ?? 'localhost';
  const [certFile, keyFile, caFile] = ['CERT', 'KEY', 'CA'].map((name) => read.text(`RD_HUB_${name}_FILE`));
  const caller = read.text('RD_HUB_CALLER');
  const mailboxDir = read.text('RD_MAILBOX_DIR');
  const answerAs = read.oneOf('RD_HUB_ANSWER_ENVELOPE', ['Du01', 'Di01']) ?? 'Du01';
  const resendHours = read.integer('RD_HUB_RESEND_HOURS', 1, MOST_RESEND_HOURS) ?? RESEND_HOURS;
  const tls =
    certFile !== undefined && keyFile !== undefined && caFile !== undefined
      ? { certFile: resolve(certFile), keyFile: resolve(keyFile), caFile: resolve(caFile) }
      : undefined;
  const isHere = url?.startsWith('https:') !== true && isLoopback(url && URL.parse(url)?.hostname) && isLoopback(host);
  if (!tls && (certFile ?? keyFile ?? caFile) !== undefined) read.refuse(configText.hubTlsTogether);
  if (!isHere && (!tls || (port !== undefined && caller === undefined))) read.refuse(configText.hubNeedsTls);
  if (url === undefined && port === undefined && mailboxDir === undefined) return undefined;
  return {
    ...(url === undefined ? {} : { url }),
    ...(port === undefined ? {} : { listen: { host, port } }),
    ...(tls === undefined ? {} : { tls }),
    ...(caller === undefined ? {} : { caller }),
    ...(mailboxDir === undefined ? {} : { mailboxDir: resolve(mailboxDir) }),
    resendHours,
    answerAs,
  };
}

const isLoopback = (name: string | undefined): boolean =>
  name === undefined || ['localhost', '127.0.0.1', '::1', '[::1]'].includes(name);

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
