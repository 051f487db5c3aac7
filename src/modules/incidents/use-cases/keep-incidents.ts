import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isProviderOf, type SupplierActor } from '../../suppliers/index.ts';
import {
  decideReport,
  decideStep,
  type IncidentEntry,
  type IncidentParty,
  type IncidentRefusal,
  type StepEntry,
} from '../domain/decide-incident.ts';
import { type IncidentStanding, standingOf } from '../domain/incident.ts';
import {
  findIncident,
  holdIncident,
  insertIncident,
  insertStep,
  isMemberOf,
  type StoredIncident,
} from '../storage/incidents.ts';

/** Where a stored incident stands. */
export const standingOfStored = ({ kind, recordedAt, steps }: StoredIncident): IncidentStanding =>
  standingOf({ kind, reportedOn: dutchDay(recordedAt) }, steps);

/** Writes down an incident; gives its number. */
export async function reportIncident(
  tx: Tx,
  by: SupplierActor,
  entry: IncidentEntry,
): Promise<Result<number, IncidentRefusal>> {
  const { regionId, organisationId, personId, today } = by;
  const { municipalityId } = entry;
  const facts = {
    providerKnown: await isProviderOf(tx, regionId, entry.providerId),
    municipalityKnown: municipalityId === null || (await isMemberOf(tx, regionId, municipalityId, today)),
  };
  const decided = decideReport(entry, facts, today);
  return decided.ok ? yes(await insertIncident(tx, { ...entry, regionId, organisationId, personId })) : decided;
}

/** Does the next thing with an incident, in the name of one party. */
export async function takeIncidentStep(
  tx: Tx,
  by: Pick<SupplierActor, 'organisationId' | 'personId' | 'today'> & { readonly party: IncidentParty },
  incidentId: number,
  step: StepEntry,
): Promise<Result<undefined, IncidentRefusal>> {
  await holdIncident(tx, incidentId);
  const incident = await findIncident(tx, incidentId);
  if (!incident) return no({ code: 'incidents.unknown' });
  const { kind, onDay, regionId, providerId } = incident;
  const decided = decideStep(step, { kind, onDay, standing: standingOfStored(incident), party: by.party }, by.today);
  if (!decided.ok) return decided;
  const { organisationId, personId } = by;
  await insertStep(tx, { ...step, incidentId, regionId, providerId, organisationId, personId });
  return yes(undefined);
}
