import type { FastifyRequest } from 'fastify';
import { no, type Result, yes } from '../../kernel/result.ts';
import type { Tx } from '../db/index.ts';
import type { Authenticate } from '../http/authorise.ts';
import { traceIdOf } from '../http/request-trace.ts';
import type { Store } from '../http/store.ts';
import type { Actor, KnownPerson, PeoplePort } from './actor.ts';
import { nobodyScope } from './actor-scope.ts';
import { sessionSecretOf } from './session-cookie.ts';
import { findLiveSession } from './session-store.ts';

export type SessionNo = { readonly code: 'session.missing' | 'session.ended' };

export type SessionDependencies = {
  readonly store: Store;
  readonly people: PeoplePort;
  readonly now: () => Date;
};

/** Tells for a request who asks: the person of the session cookie, in the role the session has. */
export function sessionsOf({ store, people, now }: SessionDependencies): Authenticate {
  return async (request: FastifyRequest): Promise<Result<Actor, SessionNo>> => {
    const secret = sessionSecretOf(request);
    if (secret === undefined) return no({ code: 'session.missing' });
    const actor = await store.inScope(nobodyScope(traceIdOf(request)), (tx) => findActor(tx, people, secret, now()));
    return actor ? yes(actor) : no({ code: 'session.ended' });
  };
}

/** A role that was taken away during the session ends the session, rather than silently becoming another role. */
async function findActor(tx: Tx, people: PeoplePort, secret: string, now: Date): Promise<Actor | undefined> {
  const session = await findLiveSession(tx, secret, now);
  const person = session && (await people.findPersonById(tx, session.personId));
  return session && person && actorOf(person, session);
}

export function actorOf(
  person: KnownPerson,
  chosen: { readonly role: string; readonly organisationId: number },
): Actor | undefined {
  const membership = person.memberships.find(
    (one) => one.role === chosen.role && one.organisation.id === chosen.organisationId,
  );
  return (
    membership && {
      personId: person.personId,
      name: person.name,
      role: membership.role,
      organisation: membership.organisation,
      memberships: person.memberships,
    }
  );
}
