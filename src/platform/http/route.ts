import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import type { Refusal } from '../../kernel/result.ts';
import { nobodyScope } from '../auth/actor-scope.ts';
import { type Authorisation, authorise, type Permission } from './authorise.ts';
import { countUpload, UPLOAD_LIMIT_BYTES } from './counted-stream.ts';
import { parseIfMatch } from './etag.ts';
import { schemaOf } from './openapi-route.ts';
import { type AnyRefusalTexts, Refused, refused } from './problem.ts';
import { traceIdOf } from './request-trace.ts';
import type {
  Answerable,
  NoOf,
  OpenContext,
  OpenSpec,
  PlatformNo,
  RouteSpec,
  UploadSpec,
  WithoutTexts,
  WithTexts,
} from './route-types.ts';
import { logNo, runForActor } from './run-for-actor.ts';
import { makeReady, refusalIn, sendReady } from './send-answer.ts';

export type RouteHost = Authorisation & { readonly publicUrl: string };

/** One address of the API, ready to be put into the server: `buildServer({ routes: [...] })`. */
export type Route = {
  readonly method: string;
  readonly url: string;
  /** Puts the route into the part of the server below /v1. */
  register(app: FastifyInstance, host: RouteHost): void;
};

/** Specs as this file works with them: their types were checked where the route was defined. */
type Loose<Spec> = Omit<Spec, 'handler'> & { readonly refusals?: unknown; handler(context: never): unknown };
type AnyRouteSpec = Loose<RouteSpec<TObject | undefined, TObject | undefined, TSchema | undefined, undefined, never>>;
type AnyOpenSpec = Loose<OpenSpec<TObject | undefined, TObject | undefined, TSchema | undefined, undefined, never>>;
type AnyUploadSpec = Omit<
  Loose<UploadSpec<TObject | undefined, TObject | undefined, undefined, unknown, never>>,
  'receive'
> & { receive(context: never): Promise<unknown> };

declare module 'fastify' {
  interface FastifyRequest {
    /** Who may do this and why; set before the body is read. */
    permission: Permission | undefined;
  }
}

/**
 * Defines a route for signed-in people. Before the body is read: session, rate, right and purpose. Then, in one
 * transaction under the actor's scope: the handler, the idempotent answer, and the access log. A refusal that the
 * handler returns rolls back, is logged by itself, and becomes a problem.
 */
export function route<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A extends TSchema | undefined = undefined,
  R extends Answerable<A, PlatformNo> = Answerable<A, PlatformNo>,
>(spec: RouteSpec<P, Q, B, A, R> & WithoutTexts): Route;
export function route<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A extends TSchema | undefined = undefined,
  R extends Answerable<A, Refusal> = Answerable<A, never>,
>(spec: RouteSpec<P, Q, B, A, R> & WithTexts<NoOf<R>>): Route;
export function route(spec: AnyRouteSpec): Route {
  return {
    method: spec.method,
    url: spec.url,
    register: (app, host) =>
      void app.route({
        method: spec.method,
        url: spec.url,
        schema: schemaOf(spec, { secured: true }),
        onRequest: guardHook(spec, host),
        handler: async (request, reply) => {
          const content = request.body;
          const context = openContext(request, spec, host, content);
          return await runForActor({ request, reply, spec, host, content, context });
        },
      }),
  };
}

/**
 * Defines a route that takes a raw body, such as XML. Rights first, then `receive` reads the counted stream (413 past
 * the limit) without holding a transaction, then `handler` runs as in `route` with what was received as `body`.
 */
export function uploadRoute<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  A extends TSchema | undefined = undefined,
  Received = unknown,
  R extends Answerable<A, PlatformNo> = Answerable<A, PlatformNo>,
>(spec: UploadSpec<P, Q, A, Received, R> & WithoutTexts): Route;
export function uploadRoute<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  A extends TSchema | undefined = undefined,
  Received = unknown,
  R extends Answerable<A, Refusal> = Answerable<A, never>,
>(spec: UploadSpec<P, Q, A, Received, R> & WithTexts<NoOf<R>>): Route;
export function uploadRoute(spec: AnyUploadSpec): Route {
  const limitBytes = spec.upload.limitBytes ?? UPLOAD_LIMIT_BYTES;
  return {
    method: spec.method,
    url: spec.url,
    register: (app, host) =>
      void app.register(async (own) => {
        own.removeAllContentTypeParsers();
        own.addContentTypeParser([...spec.upload.contentTypes], { bodyLimit: limitBytes }, (_request, raw, done) =>
          done(null, raw),
        );
        own.route({
          method: spec.method,
          url: spec.url,
          schema: schemaOf(spec, { secured: true }),
          config: { rawBody: spec.upload.contentTypes },
          onRequest: guardHook({ rateGroup: 'upload', ...spec }, host),
          handler: async (request, reply) => {
            const context = openContext(request, spec, host, undefined);
            const { body, content } = await receiveUpload(request, spec, host, context, limitBytes);
            return await runForActor({ request, reply, spec, host, content, context: { ...context, body } });
          },
        });
      }),
  };
}

/** Lets the route take the bytes in. What goes wrong here is in the access log too. */
async function receiveUpload(
  request: FastifyRequest,
  spec: AnyUploadSpec,
  host: RouteHost,
  context: OpenContext<unknown, unknown, unknown>,
  limitBytes: number,
): Promise<{ readonly body: unknown; readonly content: Buffer }> {
  const permission = permissionOf(request);
  try {
    if (!request.body) throw refused('http.unsupported-media-type');
    const stream = countUpload(request.body as Readable, request.headers['content-length'], limitBytes);
    const body = await spec.receive({
      actor: permission.actor,
      params: context.params,
      query: context.query,
      stream,
      contentType: request.headers['content-type'] ?? '',
      contentDisposition: request.headers['content-disposition'],
    } as never);
    return { body, content: stream.sha256() };
  } catch (error) {
    await logNo({ request, spec, host }, permission, [], error);
    throw error;
  }
}

/** Defines a route for everybody: nothing personal, nothing that row security guards. */
export function openRoute<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A extends TSchema | undefined = undefined,
  R extends Answerable<A, PlatformNo> = Answerable<A, PlatformNo>,
>(spec: OpenSpec<P, Q, B, A, R> & WithoutTexts): Route;
export function openRoute<
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A extends TSchema | undefined = undefined,
  R extends Answerable<A, Refusal> = Answerable<A, never>,
>(spec: OpenSpec<P, Q, B, A, R> & WithTexts<NoOf<R>>): Route;
export function openRoute(spec: AnyOpenSpec): Route {
  return {
    method: spec.method,
    url: spec.url,
    register: (app, host) =>
      void app.route({
        method: spec.method,
        url: spec.url,
        schema: schemaOf(spec, { secured: false }),
        handler: async (request, reply) => {
          const context = openContext(request, spec, host, request.body);
          const ready = await host.store.inScope(nobodyScope(traceIdOf(request)), async (tx) => {
            const found = refusalIn(await spec.handler({ ...context, tx } as never));
            if ('refusal' in found) throw new Refused(found.refusal, (spec.refusals ?? {}) as AnyRefusalTexts);
            return makeReady(found.value, spec, request, reply, host.publicUrl);
          });
          return sendReady(reply, ready);
        },
      }),
  };
}

type Guarded = Parameters<typeof authorise>[1] & { readonly ifMatch?: boolean };

/** A hook that lets a request through to the handler only with a permission. */
export function guardHook(spec: Guarded, host: Authorisation) {
  return async (request: FastifyRequest): Promise<void> => {
    request.permission = await authorise(request, spec, host);
  };
}

export function permissionOf(request: FastifyRequest): Permission {
  if (!request.permission) throw new Error('handler reached without permission');
  return request.permission;
}

/** What every handler gets. Throws http.version-missing when the route demands If-Match and there is none. */
function openContext(
  request: FastifyRequest,
  spec: { readonly ifMatch?: boolean },
  host: RouteHost,
  body: unknown,
): OpenContext<unknown, unknown, unknown> {
  const ifMatch = spec.ifMatch ? parseIfMatch(request.headers['if-match']) : () => true;
  if (!ifMatch) throw refused('http.version-missing');
  const { params, query } = request;
  return { params, query, body, ifMatch, traceId: traceIdOf(request), publicUrl: host.publicUrl };
}
