import type { FastifyInstance } from 'fastify';
import { dutchDay } from '../../kernel/dutch-day.ts';
import type { Routing } from '../../modules/exchange/index.ts';
import { createPeoplePort } from '../../modules/parties/index.ts';
import { type OidcSettings, oidcClient, sessionsOf, signIn } from '../../platform/auth/index.ts';
import type { SiteConfig } from '../../platform/config/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Sealer } from '../../platform/crypto/sealer.ts';
import type { Database } from '../../platform/db/index.ts';
import { buildServer, type ReadinessCheck, storeOf } from '../../platform/http/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { WEB_DIST } from '../web-build/ensure-built.ts';
import { apiRoutes } from './routes.ts';

export type WebServerParts = {
  readonly db: Database;
  readonly vault: BsnVault;
  readonly sealer: Sealer;
  readonly oidc: OidcSettings;
  readonly site: SiteConfig;
  readonly publicUrl: string;
  readonly version: string;
  readonly log: Log;
  /** Does this installation send mail? */
  readonly sendsMail?: boolean;
  /** Is this the demonstration, with example files to try? */
  readonly demo?: boolean;
  /** Absent: no browser application, the API only. */
  readonly webRoot?: string;
  /** What must hold, or should, before this server says that it is ready; beside the database. */
  readonly readiness?: readonly ReadinessCheck[];
  /** How messages leave; absent: directly, or as files. */
  readonly routing?: Routing;
  /** Runs before somebody is sent to the sign-in provider. */
  readonly beforeSignIn?: () => Promise<void>;
};

/** The whole web server: every module's routes, sign-in and the browser application. Not yet listening. */
export async function makeWebServer(parts: WebServerParts): Promise<FastifyInstance> {
  const {
    db,
    vault,
    sealer,
    publicUrl,
    version,
    log,
    site,
    webRoot = WEB_DIST,
    demo = false,
    sendsMail = false,
  } = parts;
  const now = () => new Date();
  const store = storeOf(db);
  const people = createPeoplePort(() => dutchDay(now()));
  const oidc = oidcClient(parts.oidc);
  const { beforeSignIn, routing, readiness = [] } = parts;
  return await buildServer({
    store,
    authenticate: sessionsOf({ store, people, now }),
    routes: apiRoutes({ db, oidc, vault, sealer, now, publicUrl, demo, sendsMail, ...(routing ? { routing } : {}) }),
    readiness,
    parts: [
      ...(beforeSignIn ? [firstAt('/aanmelden', beforeSignIn)] : []),
      signIn({ store, people, oidc, publicUrl, now }),
    ],
    publicUrl,
    version,
    contact: site.contact,
    log,
    webRoot,
    ...(site.trustProxy.length > 0 ? { trustProxy: site.trustProxy } : {}),
    now,
  });
}

/** Does something before an address answers; what goes wrong there is told as any error is. */
const firstAt = (path: string, act: () => Promise<void>) => (app: FastifyInstance) => {
  app.addHook('onRequest', async (request) => {
    if (request.url.split('?')[0] === path) await act();
  });
};
