import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { IncidentParty } from '../domain/decide-incident.ts';
import type { IncidentStanding } from '../domain/incident.ts';
import { listIncidents, type StoredIncident } from '../storage/incidents.ts';
import { standingOfStored } from './keep-incidents.ts';

/** An incident that waits for this party. */
export type IncidentWork = {
  readonly incident: StoredIncident;
  readonly what: NonNullable<IncidentStanding['next']>['what'] | 'take-note';
  readonly dueOn: PlainDate;
};

/** What a party must do with the incidents that it sees; a supervisor only takes note of what it was not told of. */
export async function workOfIncidents(tx: Tx, party: IncidentParty): Promise<readonly IncidentWork[]> {
  return (await listIncidents(tx, {})).flatMap((incident): IncidentWork[] => {
    const { next, supervisorOn } = standingOfStored(incident);
    if (next === null) return [];
    if (party === 'supervisor')
      return supervisorOn === null ? [{ incident, what: 'take-note', dueOn: incident.onDay }] : [];
    return next.mover === party ? [{ incident, what: next.what, dueOn: next.dueOn }] : [];
  });
}
