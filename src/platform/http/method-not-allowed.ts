import { METHODS } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refused } from './problem.ts';

/** Methods that Fastify does not route by itself; they are refused before any body is read. */
const OTHERS = [
  'PROPFIND',
  'PROPPATCH',
  'MKCOL',
  'COPY',
  'MOVE',
  'LOCK',
  'UNLOCK',
  'SEARCH',
  'QUERY',
  'REPORT',
  'PURGE',
];

/**
 * Answers 405 with Allow on every known address for the methods it does not have. Call the first result before any
 * route is registered, and what it returns when all are.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  for (const method of OTHERS) {
    if (METHODS.includes(method) && !app.supportedMethods.includes(method)) app.addHttpMethod(method);
  }
  const methodsOf = new Map<string, Set<string>>();
  let collecting = true;
  app.addHook('onRoute', (route) => {
    if (!collecting || route.url.includes('*')) return;
    const methods = methodsOf.get(route.url) ?? new Set<string>();
    for (const method of [route.method].flat()) methods.add(method);
    methodsOf.set(route.url, methods);
  });
  return () => {
    collecting = false;
    for (const [url, methods] of methodsOf) {
      const missing = app.supportedMethods.filter((method) => !methods.has(method));
      const allow = [...methods].sort().join(', ');
      app.route({
        method: missing,
        url,
        schema: { hide: true },
        exposeHeadRoute: false,
        onRequest: async () => {
          throw refused('http.method-not-allowed', { Allow: allow });
        },
        handler: () => undefined,
      });
    }
  };
}
