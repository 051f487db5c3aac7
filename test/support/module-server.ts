import type { FastifyInstance } from 'fastify';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { createPeoplePort } from '../../src/modules/parties/index.ts';
import type { Actor } from '../../src/platform/auth/actor.ts';
import { nobodyScope } from '../../src/platform/auth/actor-scope.ts';
import { type Database, withScope } from '../../src/platform/db/index.ts';
import { buildServer, type Route, storeOf } from '../../src/platform/http/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';

/** The day on which tests of the modules stand. */
export const TODAY = plainDate('2026-11-23');
export const today = () => TODAY;

type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

export type ModuleServer = {
  readonly app: FastifyInstance;
  /** Asks as a person of the small world (null: nobody) and gives status, JSON body and headers. */
  ask(
    person: number | null,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    asked?: Asked,
  ): Promise<{ status: number; json: never; text: string; headers: Record<string, unknown> }>;
};

/** A server with the routes of some modules on a test database; the person who asks is found as at sign-in. */
export async function moduleServer(db: Database, routes: readonly Route[]): Promise<ModuleServer> {
  const people = createPeoplePort(today);
  const app = await buildServer({
    store: storeOf(db),
    async authenticate(request) {
      const id = Number(request.headers['x-test-person']);
      const known = id ? await withScope(db, nobodyScope('test'), (tx) => people.findPersonById(tx, id)) : undefined;
      const first = known?.memberships[0];
      if (!known || !first) return { ok: false, refusal: { code: 'session.missing' } };
      const actor: Actor = { ...known, role: first.role, organisation: first.organisation };
      return { ok: true, value: actor };
    },
    routes,
    publicUrl: 'http://localhost:1',
    version: '0.0.0',
    contact: { name: 'test', email: 'test@example.nl', url: 'https://example.nl' },
    log: silentLog,
    rateLimits: { perAddress: 1_000_000, perPerson: { normal: 1_000_000, upload: 1_000_000 }, signIn: 1_000_000 },
  });
  let key = 0;
  return {
    app,
    async ask(person, method, path, { body, headers } = {}) {
      const reply = await app.inject({
        method,
        url: `/v1${path}`,
        headers: {
          'x-requested-with': 'rode-draad',
          'sec-fetch-site': 'same-origin',
          ...(method === 'POST' ? { 'idempotency-key': `test-key-${++key}` } : {}),
          ...(person === null ? {} : { 'x-test-person': String(person) }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const isJson = String(reply.headers['content-type']).includes('json');
      return {
        status: reply.statusCode,
        json: (isJson ? reply.json() : undefined) as never,
        text: reply.body,
        headers: reply.headers as Record<string, unknown>,
      };
    },
  };
}
