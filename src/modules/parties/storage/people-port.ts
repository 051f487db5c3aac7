import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { KnownPerson, Membership, PeoplePort } from '../../../platform/auth/actor.ts';
import { isRole } from '../../../platform/auth/roles.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type OrganisationKind, type Surroundings, visibleOrganisations } from '../domain/visible-organisations.ts';
import { loadSurroundings } from './surroundings.ts';

/**
 * Tells sign-in who somebody is and whose rows they see in each of their roles today.
 * The subject alone identifies a person: one installation trusts one identity provider, whose address is checked there.
 */
export function createPeoplePort(today: () => PlainDate): PeoplePort {
  return {
    findPersonBySubject: (tx, _issuer, subject) => findKnownPerson(tx, 'p.subject = $1', subject, today()),
    findPersonById: (tx, personId) => findKnownPerson(tx, 'p.id = $1', personId, today()),
  };
}

type RoleRow = {
  personId: number;
  personName: string;
  role: string;
  organisationId: number;
  organisationName: string;
  kind: OrganisationKind;
};

async function findKnownPerson(
  tx: Tx,
  condition: 'p.subject = $1' | 'p.id = $1',
  key: string | number,
  today: PlainDate,
): Promise<KnownPerson | undefined> {
  const roles = await tx.query<RoleRow>(
    `select p.id as "personId", p.name as "personName", r.role, o.id as "organisationId", o.name as "organisationName",
            o.kind
       from person p
       join person_role r on r.person_id = p.id
       join organisation o on o.id = r.organisation_id
      where ${condition} and p.active
        and r.from_on <= $2::date and (r.through_on is null or r.through_on >= $2::date)
        and o.from_on <= $2::date and (o.through_on is null or o.through_on >= $2::date)
      order by r.from_on, r.id`,
    [key, today],
  );
  const first = roles[0];
  if (!first) return undefined;
  const surroundings = await loadSurroundings(tx, [...new Set(roles.map((row) => row.organisationId))], today);
  const memberships = roles.flatMap((row) => toMembership(row, surroundings.get(row.organisationId)));
  return { personId: first.personId, name: first.personName, memberships };
}

function toMembership(row: RoleRow, surroundings: Surroundings | undefined): Membership[] {
  if (!isRole(row.role) || !surroundings) return [];
  return [
    {
      role: row.role,
      organisation: { id: row.organisationId, name: row.organisationName, kind: row.kind },
      visible: visibleOrganisations(row.role, surroundings),
    },
  ];
}
