import type { FastifyRequest } from 'fastify';
import { type AccessEntry, appendAccessLog } from '../audit/index.ts';
import type { Actor } from '../auth/actor.ts';
import { scopeOf } from '../auth/actor-scope.ts';
import { decideAccess } from '../auth/decide-access.ts';
import type { Right } from '../auth/rights.ts';
import { isPurpose, type Purpose } from '../auth/roles.ts';
import { Refused, refused } from './problem.ts';
import type { PersonLimiter } from './rate-limits.ts';
import { traceIdOf } from './request-trace.ts';
import type { PurposeOf, RateGroup, RouteRights } from './route-types.ts';
import type { Store } from './store.ts';

/** Who asks, or why that is not known. Given by the sessions of platform/auth. */
export type Authenticate = (
  request: FastifyRequest,
) => Promise<
  | { readonly ok: true; readonly value: Actor }
  | { readonly ok: false; readonly refusal: { readonly code: 'session.missing' | 'session.ended' } }
>;

export type Permission = {
  readonly actor: Actor;
  readonly purpose: Purpose | undefined;
  readonly rule: string;
};

export type Authorisation = {
  readonly store: Store;
  readonly authenticate: Authenticate;
  readonly limit: PersonLimiter;
};

export type Guard = Pick<RouteRights, 'rights' | 'purpose'> & { readonly rateGroup?: RateGroup };

/** RFC 9110, 15.5.2: a 401 says how to come in. */
const SIGN_IN_HERE = { 'WWW-Authenticate': 'Session realm="Rode Draad", sign-in="/aanmelden"' };

/**
 * Session, rate and rights of a request, in that order; the first no is thrown. A refused right is written to the
 * access log in a transaction of its own before the refusal goes out.
 */
export async function authorise(request: FastifyRequest, guard: Guard, by: Authorisation): Promise<Permission> {
  const known = await by.authenticate(request);
  if (!known.ok) throw new Refused(known.refusal, {}, SIGN_IN_HERE);
  const actor = known.value;
  await by.limit(request, actor.personId, guard.rateGroup ?? 'normal');
  const purpose = purposeOf(guard.purpose, actor, request);
  for (const right of rightsOf(guard)) {
    const decision = decideAccess(actor, right, purpose);
    if (decision.allowed) continue;
    const entry = entryOf(request, { actor, purpose, rule: decision.reason }, right, 'refused');
    await by.store.inScope(scopeOf(actor, purpose, traceIdOf(request)), (tx) => appendAccessLog(tx, [entry]));
    throw refused(decision.reason);
  }
  return {
    actor,
    purpose,
    rule: rightsOf(guard)
      .map((right) => `role.${actor.role}:${right}`)
      .join(' '),
  };
}

/** The rights a route asks; none for one's own session. */
export function rightsOf(guard: Pick<RouteRights, 'rights'>): readonly Right[] {
  if (guard.rights === 'signed-in') return [];
  return typeof guard.rights === 'string' ? [guard.rights] : guard.rights;
}

/** One line for the access log about this request. */
export function entryOf(
  request: FastifyRequest,
  permission: Permission,
  action: string,
  outcome: AccessEntry['outcome'],
): AccessEntry {
  return {
    organisationId: permission.actor.organisation.id,
    personId: permission.actor.personId,
    role: permission.actor.role,
    action,
    outcome,
    purpose: permission.purpose ?? null,
    rule: permission.rule,
    source: request.ip,
    traceId: traceIdOf(request),
  };
}

function purposeOf(purpose: PurposeOf | undefined, actor: Actor, request: FastifyRequest): Purpose | undefined {
  if (typeof purpose === 'function') return purpose(actor);
  if (purpose !== 'asked') return purpose;
  const word = request.headers.doel;
  return typeof word === 'string' && isPurpose(word) ? word : undefined;
}
