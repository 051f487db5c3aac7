import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { appendAccessLog } from '../audit/index.ts';
import { type DescribedRoute, schemaOf } from '../http/openapi-route.ts';
import { refused } from '../http/problem.ts';
import { traceIdOf } from '../http/request-trace.ts';
import { guardHook, permissionOf, type Route, route } from '../http/route.ts';
import type { Store } from '../http/store.ts';
import type { Actor, Membership } from './actor.ts';
import { nobodyScope } from './actor-scope.ts';
import type { OidcClient } from './oidc-client.ts';
import { rightsOf } from './rights-of-roles.ts';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from './session-cookie.ts';
import { sessionEntry } from './session-entry.ts';
import { beginSession, findLiveSession, revokeSession } from './session-store.ts';
import { actorOf } from './sessions.ts';

const Organisation = Type.Object({ id: Type.Integer(), naam: Type.String(), soort: Type.String() });
const RoleAt = Type.Object({ rol: Type.String(), organisatie: Organisation });

/** Who am I, and what may I do. `rol` and `rechten` are the codes of rights.ts. */
const Session = Type.Object({
  persoon: Type.Object({ id: Type.Integer(), naam: Type.String() }),
  organisatie: Organisation,
  rol: Type.String(),
  rollen: Type.Array(RoleAt),
  rechten: Type.Array(Type.String()),
});

const SignedOut = Type.Object({
  afmeldenBij: Type.Union([Type.String(), Type.Null()], {
    description: 'Afmeldpagina van de eigen organisatie, om daar ook af te melden; leeg als die er niet is.',
  }),
});

const RoleChoice = Type.Object({ rol: Type.String({ maxLength: 40 }), organisatieId: Type.Integer() });

export type SessionRouteDependencies = { readonly oidc: OidcClient; readonly now: () => Date };

/** Reading, changing and ending one's own session. */
export const sessionRoutes = (deps: SessionRouteDependencies): readonly Route[] => [
  route({
    method: 'GET',
    url: '/sessies/huidige',
    summary: 'Wie ben ik, en wat mag ik?',
    tags: ['sessies'],
    rights: 'signed-in',
    answer: Session,
    handler: ({ actor }) => describe(actor),
  }),
  sessionRoute(
    {
      method: 'PUT',
      url: '/sessies/huidige/rol',
      summary: 'Verder in een andere rol',
      description: 'De sessie krijgt een nieuw kenmerk; het einde van de sessie verschuift niet.',
      tags: ['sessies'],
      body: RoleChoice,
      answer: Session,
    },
    deps,
    changeRole,
  ),
  sessionRoute(
    {
      method: 'DELETE',
      url: '/sessies/huidige',
      summary: 'Afmelden',
      tags: ['sessies'],
      answer: SignedOut,
    },
    deps,
    signOut,
  ),
];

/** The new session keeps the old one's end: changing role is no way to stay signed in. */
async function changeRole({ request, reply, actor, store, now }: SessionAct) {
  const chosen = request.body as Static<typeof RoleChoice>;
  const next = actorOf(actor, { role: chosen.rol, organisationId: chosen.organisatieId });
  if (!next) throw refused('access.not-a-member');
  const old = secretOf(request);
  const secret = await store.inScope(nobodyScope(traceIdOf(request)), async (tx) => {
    const session = await findLiveSession(tx, old, now());
    if (!session) throw refused('session.ended');
    await revokeSession(tx, old, now());
    const row = { personId: next.personId, role: next.role, organisationId: next.organisation.id };
    const fresh = await beginSession(tx, row, now(), session.endsAt);
    await appendAccessLog(tx, [sessionEntry(request, next, 'session.change-role')]);
    return fresh;
  });
  setSessionCookie(reply, secret);
  return describe(next);
}

async function signOut({ request, reply, actor, store, now, oidc }: SessionAct) {
  await store.inScope(nobodyScope(traceIdOf(request)), async (tx) => {
    await revokeSession(tx, secretOf(request), now());
    await appendAccessLog(tx, [sessionEntry(request, actor, 'session.end')]);
  });
  clearSessionCookie(reply);
  const url = await oidc.endSessionUrl().catch((error: unknown) => {
    request.log.warn({ err: error }, 'identity provider cannot be reached');
    return undefined;
  });
  return { afmeldenBij: url ?? null };
}

type SessionAct = SessionRouteDependencies & {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly store: Store;
};

/** These acts set or clear the cookie, which an ordinary handler has no business with. */
function sessionRoute(
  described: DescribedRoute,
  deps: SessionRouteDependencies,
  act: (act: SessionAct) => Promise<unknown>,
): Route {
  const { method, url } = described;
  return {
    method,
    url,
    register: (app, host) =>
      void app.route({
        method,
        url,
        schema: schemaOf(described, { secured: true }),
        onRequest: guardHook({ rights: 'signed-in' }, host),
        handler: (request, reply) => {
          const { actor } = permissionOf(request);
          return act({ ...deps, request, reply, actor, store: host.store });
        },
      }),
  };
}

function secretOf(request: FastifyRequest): string {
  const secret = sessionSecretOf(request);
  if (secret === undefined) throw refused('session.missing');
  return secret;
}

const describe = (actor: Actor) => ({
  persoon: { id: actor.personId, naam: actor.name },
  organisatie: organisation(actor),
  rol: actor.role,
  rollen: actor.memberships.map((one) => ({ rol: one.role, organisatie: organisation(one) })),
  rechten: [...rightsOf(actor.role)],
});

const organisation = ({ organisation: { id, name, kind } }: Pick<Membership, 'organisation'>) => ({
  id,
  naam: name,
  soort: kind,
});
