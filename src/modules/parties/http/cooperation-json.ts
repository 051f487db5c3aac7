import { CHECK_NAMES, isMeantFor } from '../domain/organisation-check.ts';
import type { CooperationTask } from '../storage/cooperation-tasks.ts';
import type { RecordedCheck } from '../storage/organisation-checks.ts';
import type { Organisation } from '../storage/organisations.ts';
import type { PolicyFrame } from '../storage/policy-frames.ts';
import type { PurchaseScope } from '../storage/purchase-scope.ts';
import type { Relation } from '../storage/relations.ts';
import type { StakeholderContact } from '../storage/stakeholder-contacts.ts';
import type { WorkingGroupMember } from '../storage/working-group.ts';
import type {
  Beleidskader,
  Contactmoment,
  Inkoopniveau,
  Organisatiecontrole,
  Relatie,
  Samenwerkingstaak,
  Werkgroeplid,
} from './cooperation-schemas.ts';
import * as words from './words.nl.ts';

const named = (id: number | null, name: string | null) => (id === null || name === null ? null : { id, naam: name });

export const toSamenwerkingstaak = (row: CooperationTask): Samenwerkingstaak => ({
  id: row.id,
  taak: row.task,
  uitvoering: words.CARRIED_OUT_WORDS[row.carriedOutBy],
  samenwerking: words.JOINTNESS_WORDS[row.jointness],
  grond: words.GROUND_WORDS[row.ground],
  toelichting: row.groundNote,
  afwijkenMag: row.mayDeviate,
  afwijkingsclausule: row.deviationClause,
  mandaat:
    row.mandateTask === null
      ? null
      : {
          taak: words.MANDATE_TASK_WORDS[row.mandateTask],
          bijRegio: row.withRegion,
          bijGemeente: row.withMunicipality,
          onvolledig: row.incomplete,
        },
  afwijkingen: row.deviations.map((one) => ({
    id: one.id,
    gemeente: { id: one.municipalityId, naam: one.municipalityName },
    wat: one.what,
    inContract: one.inContract,
    van: one.fromOn,
    tot: one.throughOn,
  })),
  versie: row.rowVersion,
});

export const toInkoopniveau = (row: PurchaseScope): Inkoopniveau => ({
  id: row.id,
  hulpvorm: row.formOfHelp,
  niveau: words.LEVEL_WORDS[row.level],
  reden: row.reason,
  versie: row.rowVersion,
});

export const toBeleidskader = (row: PolicyFrame): Beleidskader => ({
  id: row.id,
  organisatie: { id: row.organisationId, naam: row.organisationName },
  besloten: row.decidedOn,
  titel: row.title,
  bindt: row.binds,
  doelen: row.goals.map((goal) => ({ id: goal.id, naam: goal.name })),
  versie: row.rowVersion,
});

export const toWerkgroeplid = (row: WorkingGroupMember): Werkgroeplid => ({
  id: row.id,
  naam: row.name,
  organisatie: { id: row.organisationId, naam: row.organisationName },
  kennisveld: words.KNOWLEDGE_WORDS[row.knowledgeField],
  van: row.fromOn,
  tot: row.throughOn,
});

export const toContactmoment = (row: StakeholderContact): Contactmoment => ({
  id: row.id,
  versie: row.version,
  belanghebbende: row.stakeholder,
  dag: row.onDay,
  onderwerp: row.subject,
  uitkomst: row.outcome,
  kanaal: words.CHANNEL_WORDS[row.channel],
  aard: words.NATURE_WORDS[row.nature],
  namensOns: row.spokenBy ?? row.personName,
  aanbieder: named(row.providerId, row.providerName),
  gemeente: named(row.municipalityId, row.municipalityName),
  contract: named(row.contractId, row.contractNumber),
  vastgelegdDoor: named(row.personId, row.personName),
  vastgelegdOp: row.recordedAt.toISOString(),
});

export const toRelatie = (row: Relation): Relatie => ({
  van: { id: row.fromId, naam: row.fromName },
  naar: { id: row.toId, naam: row.toName },
  soort: words.RELATION_WORDS[row.kind],
  geldtVan: row.fromOn,
  geldtTot: row.throughOn,
  toelichting: row.note,
});

/** Every check, recorded or not. One meant for another kind of organisation stands as not applicable by itself. */
export function toControles(organisation: Organisation, recorded: readonly RecordedCheck[]): Organisatiecontrole[] {
  return CHECK_NAMES.map((check) => {
    const found = recorded.find((one) => one.check === check);
    const meant = isMeantFor(check, organisation.kind);
    const outcome = found?.outcome ?? (meant ? null : 'not-applicable');
    return {
      controle: words.CHECK_WORDS[check],
      uitkomst: outcome === null ? null : words.CHECK_OUTCOME_WORDS[outcome],
      reden: found?.reason ?? (meant ? null : words.NOT_MEANT_TEXTS[check]),
      gecontroleerdOp: found?.checkedOn ?? null,
      door: found ? named(found.personId, found.personName) : null,
      redenNodig: !meant,
    };
  });
}
