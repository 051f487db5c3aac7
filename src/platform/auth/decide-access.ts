import type { Actor } from './actor.ts';
import { PURPOSES_OF_RIGHT, type Right } from './rights.ts';
import { RIGHTS_OF_ROLE } from './rights-of-roles.ts';
import { PURPOSES_OF_ROLE, type Purpose } from './roles.ts';

/** The answer carries its reason, for the access log and for the person who was refused. */
export type AccessDecision =
  | { readonly allowed: true; readonly rule: `role.${string}` }
  | { readonly allowed: false; readonly reason: AccessRefusal };

export type AccessRefusal =
  | 'access.not-a-member'
  | 'access.role-lacks-right'
  | 'access.purpose-missing'
  | 'access.purpose-not-for-right'
  | 'access.purpose-not-for-role';

/**
 * May this actor use this right, for this purpose? Pure; asks its questions in a fixed order and gives the first no.
 * Rights that touch personal data need a purpose that fits both the right and the role (Regeling Jeugdwet 6a.7, 6b);
 * for other rights a purpose is optional, but one that is given must still be the role's own.
 */
export function decideAccess(
  actor: Pick<Actor, 'role' | 'organisation' | 'memberships'>,
  right: Right,
  purpose: Purpose | undefined,
): AccessDecision {
  const member = actor.memberships.some((m) => m.role === actor.role && m.organisation.id === actor.organisation.id);
  if (!member) return refuse('access.not-a-member');
  const rights: readonly Right[] = RIGHTS_OF_ROLE[actor.role];
  if (!rights.includes(right)) return refuse('access.role-lacks-right');
  const purposesOfRight: readonly Purpose[] = PURPOSES_OF_RIGHT[right];
  if (purposesOfRight.length > 0) {
    if (purpose === undefined) return refuse('access.purpose-missing');
    if (!purposesOfRight.includes(purpose)) return refuse('access.purpose-not-for-right');
  }
  const purposesOfRole: readonly Purpose[] = PURPOSES_OF_ROLE[actor.role];
  if (purpose !== undefined && !purposesOfRole.includes(purpose)) return refuse('access.purpose-not-for-role');
  return { allowed: true, rule: `role.${actor.role}:${right}` };
}

const refuse = (reason: AccessRefusal): AccessDecision => ({ allowed: false, reason });
