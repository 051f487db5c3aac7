import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  findOpenOrganisation,
  findPersonOfSubject,
  type KnownOrganisation,
  lockAdministrators,
  type OrganisationKey,
  type SubjectPerson,
} from '../storage/administrators.ts';
import { insertOrganisation } from '../storage/organisations.ts';
import { insertPerson, insertRole, listRoles } from '../storage/people.ts';

export type WantedAdministrator = {
  readonly organisation: OrganisationKey;
  /** Name of the organisation, needed when it is not in the register yet. */
  readonly organisationName: string | undefined;
  /** Identifier at the sign-in provider (`sub`). */
  readonly subject: string;
  /** Name of the person, needed when nobody has this identifier yet. */
  readonly name: string | undefined;
  readonly email: string | null;
  readonly today: PlainDate;
};

/** Who is administrator where now, and what had to be made for it. */
export type AddedAdministrator = {
  readonly organisation: KnownOrganisation;
  readonly person: { readonly id: number; readonly name: string };
  readonly made: readonly ('organisation' | 'person' | 'role')[];
};

type Refusal =
  | { readonly code: 'parties.organisation-name-missing' }
  | { readonly code: 'parties.person-name-missing' }
  | { readonly code: 'parties.person-inactive' };

/**
 * Lets somebody in as administrator of an organisation, for the operator of an installation where nobody can do so on
 * screen. Makes what is not there (organisation, person, role) and leaves what is there as it is: asked twice, the second
 * time changes nothing. R-287.
 */
export async function addAdministrator(
  tx: Tx,
  wanted: WantedAdministrator,
): Promise<Result<AddedAdministrator, Refusal>> {
  await lockAdministrators(tx);
  const known = await findOpenOrganisation(tx, wanted.organisation);
  const knownPerson = await findPersonOfSubject(tx, wanted.subject);
  if (known === undefined && wanted.organisationName === undefined)
    return no({ code: 'parties.organisation-name-missing' });
  if (knownPerson === undefined && wanted.name === undefined) return no({ code: 'parties.person-name-missing' });
  if (knownPerson?.active === false) return no({ code: 'parties.person-inactive' });
  const organisation = known ?? (await makeOrganisation(tx, wanted));
  const person = knownPerson ?? (await makePerson(tx, wanted, organisation.id));
  const gaveRole = await ensureRole(tx, person.id, organisation.id, wanted.today);
  const made = [
    ...(known ? [] : (['organisation'] as const)),
    ...(knownPerson ? [] : (['person'] as const)),
    ...(gaveRole ? (['role'] as const) : []),
  ];
  return yes({ organisation, person: { id: person.id, name: person.name }, made });
}

async function makeOrganisation(tx: Tx, wanted: WantedAdministrator): Promise<KnownOrganisation> {
  const { organisation: key, organisationName: name = '', today } = wanted;
  const id = await insertOrganisation(tx, {
    kind: key.kind,
    name,
    cbsCode: key.kind === 'municipality' ? key.cbsCode : null,
    agbCode: key.kind === 'provider' ? key.agbCode : null,
    kvkNumber: null,
    phone: null,
    municipalityId: null,
    fromOn: today,
  });
  return { id, name };
}

async function makePerson(tx: Tx, wanted: WantedAdministrator, organisationId: number): Promise<SubjectPerson> {
  const { subject, name = '', email } = wanted;
  return { id: await insertPerson(tx, { subject, name, email, organisationId }), name, active: true };
}

/** Gives the role from today unless it is held today; false when nothing had to be done. */
async function ensureRole(tx: Tx, personId: number, organisationId: number, today: PlainDate): Promise<boolean> {
  const held = (await listRoles(tx, personId)).filter(
    (role) => role.role === 'administrator' && role.organisationId === organisationId,
  );
  if (held.some(({ fromOn, throughOn }) => fromOn <= today && (throughOn === null || throughOn >= today))) return false;
  const next = held
    .map(({ fromOn }) => fromOn)
    .filter((fromOn) => fromOn > today)
    .sort()[0];
  const throughOn = next === undefined ? null : addDays(next, -1);
  await insertRole(tx, { personId, role: 'administrator', organisationId, fromOn: today, throughOn });
  return true;
}
