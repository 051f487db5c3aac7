import type { Tx } from '../db/index.ts';
import type { Role } from './roles.ts';

/** An organisation as it appears in a session; `kind` is the word the parties module uses for it. */
export type ActorOrganisation = { readonly id: number; readonly name: string; readonly kind: string };

/** Whose rows a person may see in a role; becomes the scope that row security reads. */
export type VisibleOrganisations = {
  readonly regionIds: readonly number[];
  readonly municipalityIds: readonly number[];
  readonly providerIds: readonly number[];
};

/** One role that a person may take at one organisation, and what can be seen from there. */
export type Membership = {
  readonly role: Role;
  readonly organisation: ActorOrganisation;
  readonly visible: VisibleOrganisations;
};

/** Who is asking: a signed-in person in one of their roles. */
export type Actor = {
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly organisation: ActorOrganisation;
  /** Every role the person may switch to, the present one included. */
  readonly memberships: readonly Membership[];
};

/** What the parties module tells about somebody whom the identity provider knows. */
export type KnownPerson = {
  readonly personId: number;
  readonly name: string;
  /** Roles held today; a new session begins in the first. */
  readonly memberships: readonly Membership[];
};

/**
 * Given by the parties module. Both run in a transaction without any scope (nobody is acting yet) and answer undefined
 * for people who are unknown, have left or hold no role today; a session of such a person ends at its next request.
 */
export type PeoplePort = {
  /** `issuer` is the identity provider's own address, `subject` its identifier of the person (claim `sub`). */
  findPersonBySubject(tx: Tx, issuer: string, subject: string): Promise<KnownPerson | undefined>;
  findPersonById(tx: Tx, personId: number): Promise<KnownPerson | undefined>;
};

/** The membership in which the actor acts now, or undefined when it was taken away. */
export function presentMembership(actor: Pick<Actor, 'role' | 'organisation' | 'memberships'>): Membership | undefined {
  return actor.memberships.find((m) => m.role === actor.role && m.organisation.id === actor.organisation.id);
}
