import { SpanStatusCode } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginRequestTrace, type RequestTrace, traceparentOf } from './trace.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the first hook of every request. */
    trace: RequestTrace;
  }
}

export const traceIdOf = (request: FastifyRequest): string => request.trace.spanContext.traceId;

/**
 * Joins or begins the W3C trace, tells it in the answer, and writes one log line per request. The line names the
 * route's pattern, never the address itself, which could hold an identifier.
 */
export function traceRequests(app: FastifyInstance): void {
  app.decorateRequest('trace', null as unknown as RequestTrace);
  app.addHook('onRequest', async (request, reply) => {
    const header = request.headers.traceparent;
    request.trace = beginRequestTrace(`HTTP ${request.method}`, typeof header === 'string' ? header : undefined);
    reply.header('traceparent', traceparentOf(request.trace.spanContext));
    reply.header('X-Request-Id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { span } = request.trace;
    const route = request.routeOptions.url ?? '(none)';
    span.updateName(`${request.method} ${route}`);
    span.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': reply.statusCode,
    });
    if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    const level = route.startsWith('/gezondheid/') ? 'debug' : 'info';
    request.log[level](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        traceId: traceIdOf(request),
      },
      'request',
    );
  });
}
