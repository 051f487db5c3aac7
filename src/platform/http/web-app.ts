import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that belong to the server itself and are never a page of the browser application. */
const OWN = /^\/(v1|gezondheid|aanmelden|\.well-known|assets)(\/|$)/;

/** Answers a request for a page of the browser application; false when the request is for something else. */
export type PageServer = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | false;

/**
 * Serves the built browser application from `webRoot`: hashed files below /assets for ever, everything else fresh.
 * The page itself gets this request's nonce in place of `__CSP_NONCE__`; every address that is not the server's own
 * gives the same page, for the application knows its own addresses. Without a build there is no page.
 */
export async function serveWebApp(app: FastifyInstance, webRoot: string | undefined): Promise<PageServer> {
  const page = webRoot === undefined ? undefined : await readIfThere(join(webRoot, 'index.html'));
  if (webRoot === undefined || page === undefined) return () => false;
  const [head, ...rest] = page.split('__CSP_NONCE__');
  const send = (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send([head, ...rest].join(request.cspNonce));
  await app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    globIgnore: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(webRoot, 'assets'));
      reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', (request, reply) => send(request, reply));
  return (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !wantsPage || OWN.test(path) || path.endsWith('/')) return false;
    return send(request, reply.code(200));
  };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
