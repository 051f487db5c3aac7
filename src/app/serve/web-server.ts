import type { FastifyInstance } from 'fastify';
import { dutchDay } from '../../kernel/dutch-day.ts';
import { createPeoplePort } from '../../modules/parties/index.ts';
import { type OidcSettings, oidcClient, sessionsOf, signIn } from '../../platform/auth/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Database } from '../../platform/db/index.ts';
import { buildServer, storeOf } from '../../platform/http/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { WEB_DIST } from '../web-build/ensure-built.ts';
import { apiRoutes } from './routes.ts';
import type { Site } from './site.ts';

export type WebServerParts = {
  readonly db: Database;
  readonly vault: BsnVault;
  readonly oidc: OidcSettings;
  readonly site: Site;
  readonly publicUrl: string;
  readonly version: string;
  readonly log: Log;
  /** Absent: no browser application, the API only. */
  readonly webRoot?: string;
};

/** The whole web server: every module's routes, sign-in and the browser application. Not yet listening. */
export async function makeWebServer(parts: WebServerParts): Promise<FastifyInstance> {
  const { db, vault, publicUrl, version, log, site, webRoot = WEB_DIST } = parts;
  const now = () => new Date();
  const store = storeOf(db);
  const people = createPeoplePort(() => dutchDay(now()));
  const oidc = oidcClient(parts.oidc);
  return await buildServer({
    store,
    authenticate: sessionsOf({ store, people, now }),
    routes: apiRoutes({ db, oidc, vault, now }),
    parts: [signIn({ store, people, oidc, publicUrl, now })],
    publicUrl,
    version,
    contact: site.contact,
    log,
    webRoot,
    ...(site.trustProxy.length > 0 ? { trustProxy: site.trustProxy } : {}),
    now,
  });
}
