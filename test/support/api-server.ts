import type { FastifyInstance } from 'fastify';
import { apiRoutes } from '../../src/app/serve/routes.ts';
import { dutchDay } from '../../src/kernel/dutch-day.ts';
import { createPeoplePort } from '../../src/modules/parties/index.ts';
import { type Actor, nobodyScope, type Role } from '../../src/platform/auth/index.ts';
import { asOwner, type Database, withScope } from '../../src/platform/db/index.ts';
import type { Authenticate } from '../../src/platform/http/authorise.ts';
import { buildServer, storeOf } from '../../src/platform/http/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { sealer, vault } from './world.ts';

export const NOW = new Date('2026-11-10T09:00:00Z');

/** Adds a person with one role and gives the number by which a request acts as them. */
export async function addPerson(db: Database, role: Role, organisationId: number): Promise<number> {
  return asOwner(db, async (tx) => {
    const subject = `test-${role}-${organisationId}`;
    const { id } = await tx.one<{ id: number }>(
      'insert into person (subject, name, organisation_id) values ($1, $1, $2) returning id',
      [subject, organisationId],
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values ($1, $2, $3, '2025-01-01')`,
      [id, role, organisationId],
    );
    return id;
  });
}

/**
 * The whole API on a test database. A request says who acts in the header `x-test-person`; sign-in has tests of its own.
 * @param options.samePeople nobody gets or loses a role while the tests run: each person is read once
 */
export async function apiServer(db: Database, { samePeople = false } = {}): Promise<FastifyInstance> {
  const people = createPeoplePort(() => dutchDay(NOW));
  const read = (id: number) => withScope(db, nobodyScope('test'), (tx) => people.findPersonById(tx, id));
  const find = samePeople ? once(read) : read;
  const authenticate: Authenticate = async (request) => {
    const personId = Number(request.headers['x-test-person'] ?? Number.NaN);
    if (Number.isNaN(personId)) return { ok: false, refusal: { code: 'session.missing' } };
    const known = await find(personId);
    const first = known?.memberships[0];
    if (!known || !first) return { ok: false, refusal: { code: 'session.ended' } };
    const actor: Actor = { ...known, role: first.role, organisation: first.organisation };
    return { ok: true, value: actor };
  };
  const oidc = {} as Parameters<typeof apiRoutes>[0]['oidc'];
  return buildServer({
    store: storeOf(db),
    authenticate,
    routes: apiRoutes({ db, oidc, vault, sealer, now: () => NOW }),
    publicUrl: 'http://localhost:1',
    version: '0.0.0',
    contact: { name: 'test', email: 'test@example.nl', url: 'https://example.nl' },
    log: silentLog,
    rateLimits: { perAddress: 1_000_000, perPerson: { normal: 1_000_000, upload: 1_000_000 }, signIn: 1_000_000 },
  });
}

/** Reads what belongs to a number the first time it is asked, and gives the same after that. */
function once<T>(read: (id: number) => Promise<T>): (id: number) => Promise<T> {
  const kept = new Map<number, Promise<T>>();
  return (id) => {
    const found = kept.get(id) ?? read(id);
    kept.set(id, found);
    return found;
  };
}
