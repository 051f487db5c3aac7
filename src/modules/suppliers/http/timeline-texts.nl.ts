import { CONDITIONS } from '../library/index.ts';
import type { TimelineKind, TimelineRow } from '../storage/timeline.ts';
import type { Tijdlijnregel } from './file-schemas.ts';
import * as words from './words.nl.ts';

const wordIn = (list: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? '' : plain(list[code] ?? code);
/** A word of the API as people read it. */
const plain = (word: string): string => word.replaceAll('-', ' ').replace('financiele', 'financiële');
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const CHECKS: Readonly<Record<string, string>> = {
  'care-register': 'AGB-registratie',
  'trade-register': 'KvK-inschrijving',
  'quality-mark': 'kwaliteitskeurmerk',
  'norm-framework': 'normenkader',
  'in-order': 'in orde',
  'not-in-order': 'niet in orde',
  'not-applicable': 'niet van toepassing',
};
/** Kinds of incident and their steps, as the file names them. */
const INCIDENT_TITLES: Readonly<Record<string, string>> = {
  calamity: 'Calamiteit gemeld',
  violence: 'Geweld bij de hulp gemeld',
  'serious-incident': 'Ernstig incident gemeld',
  acknowledged: 'Incident: ontvangst bevestigd',
  'inspectorate-informed': 'Incident: inspectie geïnformeerd',
  'supervisor-informed': 'Incident: toezichthouder geïnformeerd',
  supplement: 'Incident: aanvulling van de aanbieder',
  account: 'Incident: verantwoording van de aanbieder',
  note: 'Incident: notitie',
  'follow-up': 'Incident: vervolg gevraagd',
  'follow-up-done': 'Incident: vervolg gereed',
  closed: 'Incident afgesloten',
};
const FILE_KINDS: Readonly<Record<string, string>> = {
  signal: 'signaal',
  incident: 'incident',
  measure: 'maatregel',
  report: 'rapportage',
  contact: 'contact',
  obligation: 'verplichting',
};

/** How each kind of line reads: what happened. */
const TITLES: { readonly [Kind in TimelineKind]: (row: TimelineRow) => string } = {
  contact: ({ title }) => title,
  'contract-file': ({ title, detail }) => `${capital(wordIn(FILE_KINDS, detail))}: ${title}`,
  check: ({ title, detail }) => `Controle ${CHECKS[title] ?? title}: ${CHECKS[detail ?? ''] ?? ''}`,
  signal: ({ title, detail }) =>
    `${capital(wordIn(words.TONE_WORDS, detail))} signaal over ${wordIn(words.TOPIC_WORDS, title)}`,
  'shared-signal': ({ detail }) =>
    detail === 'reply' ? 'Reactie van de aanbieder' : 'Signaal voorgelegd aan de aanbieder',
  report: ({ title, detail }) => `${capital(wordIn(words.REPORT_WORDS, title))}${detail ? ' (later verbeterd)' : ''}`,
  condition: ({ title, detail }) =>
    `${CONDITIONS.find(({ key }) => key === title)?.title ?? title}: ${wordIn(words.CONDITION_STATE_WORDS, detail)}`,
  manager: ({ title }) => (title === '' ? 'Geen accountmanager meer' : `Accountmanager: ${title}`),
  style: ({ title }) =>
    title === '' ? 'Beheer weer volgens de regel' : `Beheer ${wordIn(words.STYLE_WORDS, title)}, anders dan de regel`,
  meeting: ({ title, detail }) => `${title} (${wordIn(words.MEETING_STATE_WORDS, detail)})`,
  action: ({ title, detail }) => `${capital(wordIn(words.ACTION_KIND_WORDS, detail))}: ${title}`,
  'action-step': ({ title, detail }) => `${title}: ${wordIn(words.ACTION_STEP_WORDS, detail)}`,
  tier: ({ title }) => `Ingedeeld: ${title}`,
  incident: ({ title }) => INCIDENT_TITLES[title] ?? title,
  'incident-step': ({ title }) => INCIDENT_TITLES[title] ?? title,
};

const LINKS: Partial<Readonly<Record<TimelineKind, (id: number) => string>>> = {
  'contract-file': (id) => `/contracten/${id}?deel=dossier`,
  signal: (id) => `/signalen/${id}`,
  meeting: (id) => `/gesprekken/${id}`,
  incident: (id) => `/calamiteiten/${id}`,
  'incident-step': (id) => `/calamiteiten/${id}`,
};

export const toTijdlijnregel = (row: TimelineRow): Tijdlijnregel => ({
  id: String(row.id),
  soort: words.TIMELINE_WORDS[row.kind],
  dag: row.onDay,
  titel: TITLES[row.kind](row),
  tekst: row.kind === 'action' && row.text !== '' ? `Gevolg als dit niet lukt: ${row.text}` : row.text,
  door: row.personName,
  vastgelegdOp: row.recordedAt.toISOString(),
  link: row.aboutId === null ? null : (LINKS[row.kind]?.(row.aboutId) ?? null),
});

export const exportText = {
  title: 'Tijdlijn',
  fileName: 'tijdlijn-aanbieder',
  providers: 'Aanbieders',
  providersFile: 'aanbieders',
  columns: {
    day: 'Dag',
    kind: 'Soort',
    title: 'Wat',
    text: 'Toelichting',
    by: 'Door',
    provider: 'Aanbieder',
    style: 'Beheer',
    manager: 'Accountmanager',
    share: 'Aandeel in procenten',
    approved: 'Goedgekeurd in twaalf maanden',
    tier: 'Niveau',
    attention: 'Vraagt aandacht',
  },
} as const;
