/** What people read of incidents outside their own screens: exports, the file of a provider, the worklist. */
import { formatCount, formatFullDay } from '../../../kernel/format.nl.ts';
import type { IncidentWork } from '../use-cases/work-of-incidents.ts';
import type { Incident } from './schemas.ts';

export const exportText = {
  title: 'Incidenten',
  fileName: 'incidenten',
  columns: {
    day: 'Dag',
    provider: 'Aanbieder',
    municipality: 'Gemeente',
    kind: 'Soort',
    text: 'Wat er gebeurde',
    status: 'Status',
    inspectorate: 'Inspectie geïnformeerd op',
    supervisor: 'Toezichthouder geïnformeerd op',
    mover: 'Aan zet',
    due: 'Uiterlijk',
  },
} as const;

const KIND_TITLES: Readonly<Record<Incident['soort'], string>> = {
  calamiteit: 'Calamiteit',
  geweld: 'Geweld bij de hulp',
  'ernstig-incident': 'Ernstig incident',
};
export const kindTitle = (kind: Incident['soort']): string => KIND_TITLES[kind];

const NEXT_TITLES: Readonly<Record<IncidentWork['what'], string>> = {
  acknowledge: 'Bevestig de ontvangst van een melding',
  'inform-inspectorate': 'Meld het bij de inspectie',
  'give-account': 'Geef uw verantwoording over een incident',
  'follow-up': 'Geef het gevraagde vervolg',
  judge: 'Beoordeel het vervolg op een incident',
  close: 'Sluit een incident af, of vraag een vervolg',
  'take-note': 'Neem kennis van een melding',
};
export const nextTitle = (what: IncidentWork['what']): string => NEXT_TITLES[what];

const WAIT_WORDS: Readonly<Record<IncidentWork['what'], string>> = {
  acknowledge: 'ontvangst bevestigen',
  'inform-inspectorate': 'de inspectie informeren',
  'give-account': 'verantwoording geven',
  'follow-up': 'het gevraagde vervolg geven',
  judge: 'het vervolg beoordelen',
  close: 'afsluiten, of een vervolg vragen',
  'take-note': 'kennisnemen',
};
export const waitWord = (what: IncidentWork['what']): string => WAIT_WORDS[what];

export const workReason = (onDay: string): string => `Incident van ${formatFullDay(onDay)}.`;

export const sectionText = {
  theRegion: 'De regio',
  waitsFor: (what: string, kind: string) => `${what} (${kind})`,
  incidents: 'Incidenten en calamiteiten',
  continuity: 'Waarschuwingen over continuïteit',
  none: 'Geen meldingen.',
  summary: (count: number, open: number) =>
    `${formatCount(count)} ${count === 1 ? 'melding' : 'meldingen'}, ${open === 0 ? 'alle afgesloten' : `${formatCount(open)} open`}.`,
  calm: 'Geen van de indicatoren telt vandaag.',
  warnings: (count: number) =>
    `${formatCount(count)} ${count === 1 ? 'indicator telt' : 'indicatoren tellen'}. Een reden om te vragen, geen oordeel.`,
} as const;
