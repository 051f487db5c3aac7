import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Authenticate } from './authorise.ts';
import { refuseCrossSite } from './cross-site.ts';
import { answerErrors, answerFrameworkError, clientErrorText } from './errors.ts';
import { addHealth, type ReadinessCheck } from './health.ts';
import { refuseOtherMethods } from './method-not-allowed.ts';
import { type ApiContact, describeApi } from './openapi.ts';
import { problemOf, sendProblem } from './problem.ts';
import { DEFAULT_RATE_LIMITS, limitRates, type RateLimits } from './rate-limits.ts';
import { traceRequests } from './request-trace.ts';
import type { Route } from './route.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addSecurityTxt } from './security-txt.ts';
import type { Store } from './store.ts';
import { prepareFormats, serializerCompiler, validatorCompiler } from './validation.ts';
import { serveWebApp } from './web-app.ts';

export type ServerOptions = {
  readonly store: Store;
  /** Who asks: `sessionsOf(...)` of platform/auth. */
  readonly authenticate: Authenticate;
  /** All routes of all modules, and `sessionRoutes`. */
  readonly routes: readonly Route[];
  /** Fastify parts outside /v1, such as `signIn(...)` of platform/auth. */
  readonly parts?: readonly ((app: FastifyInstance, limits: RateLimits) => void | Promise<void>)[];
  /** Address people type, without slash at the end. */
  readonly publicUrl: string;
  /** Version of the API, from package.json. */
  readonly version: string;
  readonly contact: ApiContact;
  readonly log: FastifyBaseLogger;
  /** Folder of the built browser application; absent or empty means API only. */
  readonly webRoot?: string;
  /** What must hold before `/gezondheid/gereed` says yes, beside the database. */
  readonly readiness?: readonly ReadinessCheck[];
  readonly rateLimits?: RateLimits;
  /** Network addresses of proxies before us whose X-Forwarded-For counts; default none. */
  readonly trustProxy?: readonly string[];
  readonly now?: () => Date;
};

/** Builds the web server, not yet listening: `await server.listen({ host, port })`. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { publicUrl, version } = options;
  refuseUnsafePublicUrl(publicUrl);
  const limits = options.rateLimits ?? DEFAULT_RATE_LIMITS;
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    bodyLimit: 1024 * 1024,
    trustProxy: options.trustProxy ? [...options.trustProxy] : false,
    frameworkErrors: answerFrameworkError(version),
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(clientErrorText((error as NodeJS.ErrnoException).code, version));
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  prepareFormats();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  answerErrors(app);
  const refuseOthers = refuseOtherMethods(app);
  app.addHook('onRequest', async (_request, reply) => void reply.header('API-Version', version));
  traceRequests(app);
  await addSecurityHeaders(app, publicUrl);
  const limit = await limitRates(app, limits);
  app.addHook('onRequest', refuseCrossSite(publicUrl));
  await app.register(cookie);
  await describeApi(app, { version, publicUrl, contact: options.contact });
  app.decorateRequest('permission', undefined);
  const host = { store: options.store, authenticate: options.authenticate, limit, publicUrl };
  await app.register(
    async (api) => {
      for (const route of options.routes) route.register(api, host);
      api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    },
    { prefix: '/v1' },
  );
  addHealth(app, [{ name: 'database', check: () => options.store.ping() }, ...(options.readiness ?? [])]);
  addSecurityTxt(app, publicUrl, options.contact.email, options.now ?? (() => new Date()));
  for (const part of options.parts ?? []) await part(app, limits);
  const sendPage = await serveWebApp(app, options.webRoot);
  refuseOthers();
  app.setNotFoundHandler(
    { preHandler: app.rateLimit() },
    (request, reply) => sendPage(request, reply) || sendProblem(reply, problemOf({ code: 'http.not-found' })),
  );
  await app.ready();
  return app as unknown as FastifyInstance;
}

/** Session cookies are only safe over https, or on the machine itself while trying out. */
export function refuseUnsafePublicUrl(publicUrl: string): void {
  const { protocol, hostname } = new URL(publicUrl);
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol !== 'https:' && !local) throw new Error('the public URL must be https, except on localhost');
}
