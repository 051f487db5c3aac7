import type { FileSection, WaitToShow, WorkToShow } from '../../suppliers/index.ts';
import type { IncidentParty } from '../domain/decide-incident.ts';
import { listIncidents } from '../storage/incidents.ts';
import { gatherContinuity } from '../use-cases/gather-continuity.ts';
import { workOfIncidents } from '../use-cases/work-of-incidents.ts';
import { toWaarschuwing } from './continuity-texts.nl.ts';
import { kindTitle, nextTitle, sectionText, waitWord, workReason } from './texts.nl.ts';
import { toIncident } from './to-json.ts';
import { KIND_WORDS } from './words.nl.ts';

/** The incidents of a provider, in its file. */
export const incidentSection: FileSection = async (tx, { providerId, regionId, today }) => {
  const rows = (await listIncidents(tx, { regionId, providerId })).map((row) => toIncident(row, today));
  const open = rows.filter(({ status }) => status !== 'afgesloten').length;
  return {
    sleutel: 'incidenten',
    titel: sectionText.incidents,
    samenvatting: rows.length === 0 ? sectionText.none : sectionText.summary(rows.length, open),
    regels: rows.map((row) => ({
      dag: row.dag,
      titel: kindTitle(row.soort),
      tekst: row.tekst,
      link: `/calamiteiten/${row.id}`,
      status: row.status,
    })),
  };
};

/** What stands out for the continuity of its care, in the file of a provider; the provider itself reads the same. */
export const continuitySection: FileSection = async (tx, { providerId, regionId, today }) => {
  const [found] = await gatherContinuity(tx, { regionId, providerId }, today);
  if (!found) return null;
  return {
    sleutel: 'continuiteit',
    titel: sectionText.continuity,
    samenvatting: found.indicators.length === 0 ? sectionText.calm : sectionText.warnings(found.indicators.length),
    regels: found.indicators.map(toWaarschuwing).map(({ titel, gezien, anders }) => ({
      dag: today,
      titel,
      tekst: `${gezien} ${anders}`,
      link: null,
      status: null,
    })),
  };
};

/** What a party must do with incidents, in words, for the worklist of a home. */
export const incidentWorkOf = async (
  tx: Parameters<typeof workOfIncidents>[0],
  party: IncidentParty,
): Promise<readonly WorkToShow[]> =>
  (await workOfIncidents(tx, party)).map(({ incident, what, dueOn }) => ({
    dueOn,
    title: nextTitle(what),
    about: `${incident.providerName} · ${kindTitle(KIND_WORDS[incident.kind]).toLowerCase()}`,
    why: workReason(incident.onDay),
    link: `/calamiteiten/${incident.id}`,
  }));

/** Incidents with which the other party must move, in words. */
export const incidentWaitsOf = async (
  tx: Parameters<typeof workOfIncidents>[0],
  party: 'region' | 'provider',
): Promise<readonly WaitToShow[]> =>
  (await workOfIncidents(tx, party === 'region' ? 'provider' : 'region')).map(({ incident, what, dueOn }) => ({
    who: party === 'region' ? incident.providerName : sectionText.theRegion,
    what: sectionText.waitsFor(waitWord(what), kindTitle(KIND_WORDS[incident.kind]).toLowerCase()),
    dueOn,
    link: `/calamiteiten/${incident.id}`,
  }));
