import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appendAccessLog } from '../audit/index.ts';
import type { RateLimits } from '../http/rate-limits.ts';
import { signInRate } from '../http/rate-limits.ts';
import { traceIdOf } from '../http/request-trace.ts';
import type { Store } from '../http/store.ts';
import type { KnownPerson, PeoplePort } from './actor.ts';
import { nobodyScope } from './actor-scope.ts';
import type { OidcClient } from './oidc-client.ts';
import {
  attemptStateOf,
  clearAttemptCookie,
  sessionSecretOf,
  setAttemptCookie,
  setSessionCookie,
} from './session-cookie.ts';
import { sessionEntry } from './session-entry.ts';
import { ABSOLUTE_MS, beginSession, revokeSession } from './session-store.ts';
import { ATTEMPT_SECONDS, safeReturnPath, storeAttempt, takeAttempt } from './sign-in-attempts.ts';

export type SignInDependencies = {
  readonly store: Store;
  readonly people: PeoplePort;
  readonly oidc: OidcClient;
  readonly publicUrl: string;
  readonly now: () => Date;
};

/** Why a sign-in did not work; the browser application shows a sentence for it at `/?aanmelden=...`. */
export type SignInTrouble = 'verlopen' | 'mislukt' | 'geen-rol' | 'niet-bereikbaar';

/**
 * The two addresses of signing in. `/aanmelden?naar=/pad` sends the browser to the identity provider;
 * `/aanmelden/terug` takes it back, makes a new session (an older one of this browser ends) and goes on to `naar`.
 */
export function signIn(deps: SignInDependencies) {
  return (app: FastifyInstance, limits: RateLimits): void => {
    const config = signInRate(limits);
    app.get<{ Querystring: { naar?: string } }>('/aanmelden', { config }, (request, reply) =>
      begin(deps, request, reply, safeReturnPath(one(request.query.naar))),
    );
    app.get('/aanmelden/terug', { config }, (request, reply) => finish(deps, request, reply));
  };
}

async function begin(deps: SignInDependencies, request: FastifyRequest, reply: FastifyReply, returnTo: string) {
  let start: Awaited<ReturnType<OidcClient['begin']>>;
  try {
    start = await deps.oidc.begin();
  } catch (error) {
    request.log.error({ err: error }, 'identity provider cannot be reached');
    return trouble(reply, 'niet-bereikbaar');
  }
  const { state, nonce, codeVerifier } = start;
  await deps.store.inScope(nobodyScope(traceIdOf(request)), (tx) =>
    storeAttempt(tx, { state, nonce, codeVerifier, returnTo }, deps.now()),
  );
  return setAttemptCookie(reply, state, ATTEMPT_SECONDS).redirect(start.url, 302);
}

async function finish(deps: SignInDependencies, request: FastifyRequest, reply: FastifyReply) {
  const url = new URL(request.url, deps.publicUrl);
  const state = url.searchParams.get('state');
  clearAttemptCookie(reply);
  if (state === null || state !== attemptStateOf(request)) return trouble(reply, 'verlopen');
  const scope = nobodyScope(traceIdOf(request));
  const attempt = await deps.store.inScope(scope, (tx) => takeAttempt(tx, state, deps.now()));
  if (!attempt) return trouble(reply, 'verlopen');
  let identity: Awaited<ReturnType<OidcClient['finish']>>;
  try {
    identity = await deps.oidc.finish(url, attempt);
  } catch (error) {
    request.log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'sign-in refused');
    return trouble(reply, 'mislukt');
  }
  const secret = await deps.store.inScope(scope, async (tx) => {
    const person = await deps.people.findPersonBySubject(tx, identity.issuer, identity.subject);
    return person && (await beginFor(deps, request, tx, person));
  });
  if (secret === undefined) return trouble(reply, 'geen-rol');
  return setSessionCookie(reply, secret).redirect(attempt.returnTo, 302);
}

type Transaction = Parameters<typeof beginSession>[0];

async function beginFor(deps: SignInDependencies, request: FastifyRequest, tx: Transaction, person: KnownPerson) {
  const first = person.memberships[0];
  if (!first) return undefined;
  const now = deps.now();
  const older = sessionSecretOf(request);
  if (older !== undefined) await revokeSession(tx, older, now);
  const session = { personId: person.personId, role: first.role, organisationId: first.organisation.id };
  const secret = await beginSession(tx, session, now, new Date(now.getTime() + ABSOLUTE_MS));
  const actor = { personId: person.personId, role: first.role, organisation: first.organisation };
  await appendAccessLog(tx, [sessionEntry(request, actor, 'session.begin')]);
  return secret;
}

const trouble = (reply: FastifyReply, reason: SignInTrouble): FastifyReply =>
  reply.redirect(`/?aanmelden=${reason}`, 302);

const one = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
