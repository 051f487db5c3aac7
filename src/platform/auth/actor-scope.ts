import type { ActorScope } from '../db/index.ts';
import { type Actor, presentMembership } from './actor.ts';
import type { Purpose } from './roles.ts';

/** The scope of an actor for row security: the second wall behind `decideAccess`. */
export function scopeOf(actor: Actor, purpose: Purpose | undefined, traceId: string): ActorScope {
  const visible = presentMembership(actor)?.visible;
  return {
    personId: actor.personId,
    organisationId: actor.organisation.id,
    role: actor.role,
    purpose: purpose ?? null,
    regionIds: visible?.regionIds ?? [],
    municipalityIds: visible?.municipalityIds ?? [],
    providerIds: visible?.providerIds ?? [],
    traceId,
  };
}

/** Nobody in particular: sees nothing that row security guards. For sessions, sign-in and public routes. */
export function nobodyScope(traceId: string): ActorScope {
  return {
    personId: null,
    organisationId: null,
    role: 'nobody',
    purpose: null,
    regionIds: [],
    municipalityIds: [],
    providerIds: [],
    traceId,
  };
}
