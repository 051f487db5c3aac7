import type { PlainDate } from '../../../kernel/plain-date.ts';
import { mustInformInspectorate } from '../domain/incident.ts';
import type { StoredIncident, StoredStep } from '../storage/incidents.ts';
import { standingOfStored } from '../use-cases/keep-incidents.ts';
import type { Incident, Incidentstap } from './schemas.ts';
import { KIND_WORDS, MOVER_WORDS, NEXT_WORDS, STATE_WORDS, STEP_WORDS } from './words.nl.ts';

/** An incident with where it stands on a day. */
export function toIncident(row: StoredIncident, today: PlainDate): Incident {
  const { state, inspectorateOn, supervisorOn, accountDueOn, next } = standingOfStored(row);
  return {
    id: row.id,
    aanbieder: { id: row.providerId, naam: row.providerName },
    gemeente:
      row.municipalityId === null || row.municipalityName === null
        ? null
        : { id: row.municipalityId, naam: row.municipalityName },
    soort: KIND_WORDS[row.kind],
    dag: row.onDay,
    tekst: row.text,
    maatregelen: row.measures,
    door: row.personName,
    organisatie: row.organisationName,
    gemeldOp: row.recordedAt.toISOString(),
    status: STATE_WORDS[state],
    inspectieGeinformeerdOp: inspectorateOn,
    inspectieVerplicht: mustInformInspectorate(row.kind),
    toezichthouderGeinformeerdOp: supervisorOn,
    verantwoordingVoor: accountDueOn,
    aanZet: next && {
      wie: MOVER_WORDS[next.mover],
      wat: NEXT_WORDS[next.what],
      uiterlijk: next.dueOn,
      teLaat: next.dueOn < today,
    },
  };
}

export const toIncidentstap = (step: StoredStep): Incidentstap => ({
  soort: STEP_WORDS[step.kind],
  dag: step.onDay,
  uiterlijk: step.dueOn,
  tekst: step.text,
  door: step.personName,
  organisatie: step.organisationName,
  op: new Date(step.at).toISOString(),
});
