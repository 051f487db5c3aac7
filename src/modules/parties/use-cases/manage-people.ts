import { overlaps } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { ROLES_OF_KIND } from '../domain/visible-organisations.ts';
import { type AdministratorSeat, isWithinReach } from '../domain/within-reach.ts';
import { findOrganisation } from '../storage/organisations.ts';
import { organisationsInReach } from '../storage/organisations-in-reach.ts';
import {
  endRole,
  findPerson,
  insertPerson,
  insertRole,
  listRoles,
  type Person,
  type PersonRole,
  subjectInUse,
} from '../storage/people.ts';
import { type Administrator, loadSeat } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type PersonUnknown = { readonly code: 'parties.person-unknown' };
type OrganisationUnknown = { readonly code: 'parties.organisation-unknown' };

/** A person of an organisation within reach; people of other organisations do not exist for this administrator. */
export async function findOwnPerson(tx: Tx, by: Administrator, id: number): Promise<Result<Person, PersonUnknown>> {
  const organisationIds = await organisationsInReach(tx, await loadSeat(tx, by));
  const person = await findPerson(tx, id, { organisationIds, onDay: by.today });
  return person ? yes(person) : no({ code: 'parties.person-unknown' });
}

/** Adds a person by the identifier that the sign-in provider knows; there are no passwords here. */
export async function addPerson(
  tx: Tx,
  by: Administrator,
  wanted: {
    readonly subject: string;
    readonly name: string;
    readonly email: string | null;
    readonly organisationId: number;
  },
): Promise<
  Result<Person, NotYours | OrganisationUnknown | PersonUnknown | { readonly code: 'parties.subject-in-use' }>
> {
  const organisation = await findOrganisation(tx, wanted.organisationId);
  if (!organisation) return no({ code: 'parties.organisation-unknown' });
  if (!isWithinReach(await loadSeat(tx, by), organisation)) return no({ code: 'parties.not-yours' });
  if (await subjectInUse(tx, wanted.subject)) return no({ code: 'parties.subject-in-use' });
  return findOwnPerson(tx, by, await insertPerson(tx, wanted));
}

type WantedRole = {
  readonly personId: number;
  readonly role: string;
  readonly organisationId: number;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};
type GiveRefusal =
  | NotYours
  | PersonUnknown
  | OrganisationUnknown
  | { readonly code: 'parties.own-role' }
  | { readonly code: 'parties.role-not-here' }
  | { readonly code: 'parties.role-overlaps' }
  | { readonly code: 'parties.end-before-start' };

/** Gives a person a role for a period. Nobody gives a role to themselves, or one that does not exist there. */
export async function giveRole(tx: Tx, by: Administrator, wanted: WantedRole): Promise<Result<number, GiveRefusal>> {
  if (wanted.personId === by.personId) return no({ code: 'parties.own-role' });
  if (wanted.throughOn !== null && wanted.throughOn < wanted.fromOn) return no({ code: 'parties.end-before-start' });
  const person = await findOwnPerson(tx, by, wanted.personId);
  if (!person.ok) return person;
  const organisation = await findOrganisation(tx, wanted.organisationId);
  if (!organisation) return no({ code: 'parties.organisation-unknown' });
  if (!isWithinReach(await loadSeat(tx, by), organisation)) return no({ code: 'parties.not-yours' });
  if (!ROLES_OF_KIND[organisation.kind].includes(wanted.role)) return no({ code: 'parties.role-not-here' });
  const clash = (await listRoles(tx, wanted.personId)).some(
    (held) =>
      held.role === wanted.role &&
      held.organisationId === wanted.organisationId &&
      overlaps(
        { from: held.fromOn, through: held.throughOn ?? undefined },
        { from: wanted.fromOn, through: wanted.throughOn ?? undefined },
      ),
  );
  return clash ? no({ code: 'parties.role-overlaps' }) : yes(await insertRole(tx, wanted));
}

type EndRefusal =
  | NotYours
  | PersonUnknown
  | { readonly code: 'parties.own-role' }
  | { readonly code: 'parties.role-unknown' }
  | { readonly code: 'parties.already-ended' }
  | { readonly code: 'parties.end-before-start' };

/** Gives a role its last day; sessions in that role end at their next request after it. */
export async function takeRole(
  tx: Tx,
  by: Administrator,
  wanted: { readonly personId: number; readonly roleId: number; readonly throughOn: PlainDate },
): Promise<Result<undefined, EndRefusal>> {
  if (wanted.personId === by.personId) return no({ code: 'parties.own-role' });
  const person = await findOwnPerson(tx, by, wanted.personId);
  if (!person.ok) return person;
  const held = (await listRoles(tx, wanted.personId)).find((role) => role.id === wanted.roleId);
  if (!held) return no({ code: 'parties.role-unknown' });
  if (!(await roleInReach(tx, await loadSeat(tx, by), held))) return no({ code: 'parties.not-yours' });
  if (held.throughOn !== null && held.throughOn <= wanted.throughOn) return no({ code: 'parties.already-ended' });
  if (wanted.throughOn < held.fromOn) return no({ code: 'parties.end-before-start' });
  await endRole(tx, wanted.roleId, wanted.throughOn);
  return yes(undefined);
}

async function roleInReach(tx: Tx, seat: AdministratorSeat, held: PersonRole): Promise<boolean> {
  const organisation = await findOrganisation(tx, held.organisationId);
  return organisation !== undefined && isWithinReach(seat, organisation);
}
