import type { Mandaat, Organisatie, Persoon, PersoonRol, RegioLid, Toegangsregel } from '../api.ts';
import { mandateGaps } from '../domain/mandate.ts';
import type { AccessLogEntry } from '../storage/access-log.ts';
import type { Mandate } from '../storage/mandates.ts';
import type { RegionMember } from '../storage/memberships.ts';
import type { Organisation } from '../storage/organisations.ts';
import type { Person, PersonRole } from '../storage/people.ts';
import * as words from './words.nl.ts';

const named = (id: number | null, name: string | null) => (id === null || name === null ? null : { id, naam: name });

export const toOrganisatie = (row: Organisation): Organisatie => ({
  id: row.id,
  soort: words.ORGANISATION_KIND_WORDS[row.kind],
  naam: row.name,
  cbsCode: row.cbsCode,
  agbCode: row.agbCode,
  kvkNummer: row.kvkNumber,
  telefoon: row.phone,
  gemeente: named(row.municipalityId, row.municipalityName),
  van: row.fromOn,
  tot: row.throughOn,
  werktHier: row.worksHere,
  versie: row.rowVersion,
});

export const toRegioLid = (row: RegionMember): RegioLid => ({
  gemeente: { id: row.municipalityId, naam: row.municipalityName },
  cbsCode: row.cbsCode,
  van: row.fromOn,
  tot: row.throughOn,
});

const roleWord = (role: string) => words.ROLE_WORDS[role as keyof typeof words.ROLE_WORDS];

export const toPersoon = (row: Person): Persoon => ({
  id: row.id,
  naam: row.name,
  email: row.email,
  kenmerk: row.subject,
  organisatie: { id: row.organisationId, naam: row.organisationName },
  actief: row.active,
  rollen: row.roles.map(roleWord),
  versie: row.rowVersion,
});

export const toPersoonRol = (row: PersonRole): PersoonRol => ({
  id: row.id,
  rol: roleWord(row.role),
  organisatie: { id: row.organisationId, naam: row.organisationName },
  van: row.fromOn,
  tot: row.throughOn,
});

export function toMandaat(row: Mandate): Mandaat {
  const staffingFte = row.staffingFte === null ? null : Number(row.staffingFte);
  return {
    id: row.id,
    regio: { id: row.regionId, naam: row.regionName },
    gemeente: { id: row.municipalityId, naam: row.municipalityName },
    taak: words.MANDATE_TASK_WORDS[row.task],
    houder: words.HOLDER_WORDS[row.holder],
    vastgesteldOp: row.adoptedOn,
    besluit: row.decision,
    bezettingFte: staffingFte,
    inrichting: row.organisationNote,
    ontbreekt: mandateGaps({ staffingFte, organisationNote: row.organisationNote }).map((gap) => words.GAP_WORDS[gap]),
    van: row.fromOn,
    tot: row.throughOn,
    versie: row.rowVersion,
  };
}

export const toToegangsregel = (row: AccessLogEntry): Toegangsregel => ({
  id: Number(row.id),
  moment: row.at.toISOString(),
  persoon: row.personId === null ? null : { id: row.personId, naam: row.personName ?? `persoon ${row.personId}` },
  rol: row.role === null ? null : (roleWord(row.role) ?? row.role),
  handeling: row.action,
  uitkomst: words.OUTCOME_WORDS[row.outcome],
  doel: row.purpose,
  betreftSoort: row.subjectKind,
  betreftId: row.subjectId,
  gegevenSoort: row.recordKind,
  gegevenId: row.recordId,
  regel: row.rule,
  noodtoegang: row.emergency,
});
