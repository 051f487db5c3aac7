import type { Shortcoming } from '../domain/concrete.ts';
import type { Theme } from '../domain/development-point.ts';
import type { Direction, Feasible, Tier, UseTag, Wanted } from '../domain/goal.ts';
import type { Lack } from '../domain/orphans.ts';

/** Which way a goal wants its indicator to go. */
export const DIRECTION_WORDS = {
  down: 'omlaag',
  up: 'omhoog',
  'not-higher': 'niet-hoger',
  shift: 'verschuiven',
} as const satisfies Record<Direction, string>;

export const TIER_WORDS = {
  statutory: 'wettelijk-doel',
  'higher-ambition': 'hogere-ambitie',
  ambition: 'ambitie',
  goal: 'doel',
} as const satisfies Record<Tier, string>;

export const USE_WORDS = {
  'required-help': 'wettelijke-hulp',
  influence: 'beinvloeden',
} as const satisfies Record<UseTag, string>;

export const FEASIBLE_WORDS = {
  yes: 'ja',
  'under-conditions': 'onder-voorwaarden',
  no: 'nee',
} as const satisfies Record<Feasible, string>;
export const WANTED_WORDS = { yes: 'ja', partly: 'deels', no: 'nee' } as const satisfies Record<Wanted, string>;

export const THEME_WORDS = {
  access: 'toegang',
  content: 'inhoud-en-kwaliteit',
  providers: 'aanbieders',
  organisation: 'organisatie',
  finance: 'financien',
} as const satisfies Record<Theme, string>;

/** The themes as people read them in a document. */
export const THEME_NAMES = {
  access: 'Toegang',
  content: 'Inhoud en kwaliteit',
  providers: 'Aanbieders',
  organisation: 'Organisatie',
  finance: 'Financiën',
} as const satisfies Record<Theme, string>;

export const POINT_STATE_WORDS = {
  open: 'open',
  'leads-to-goals': 'leidt-tot-doelen',
  'set-aside': 'nu-niet',
} as const;

export const KIND_WORDS = { start: 'startsituatie', measured: 'meting' } as const;
export const UNIT_WORDS = { count: 'aantal', percentage: 'percentage', days: 'dagen', cents: 'geld' } as const;
export const BY_WORDS = { euros: 'euros', person: 'persoon' } as const;

/** What a goal lacks to be concrete, in a sentence. */
export const SHORTCOMING_SENTENCES = {
  'no-indicator': 'Waaraan u ziet of het doel is bereikt, staat er niet bij.',
  'no-target-date': 'Er is geen streefdatum.',
  'no-base-date': 'Er is geen datum waarmee wordt vergeleken.',
  'term-too-short': 'De termijn is korter dan vier jaar. Dat is kort voor verandering in de jeugdhulp.',
  'term-too-long': 'De termijn is langer dan zes jaar.',
  'no-target-value': 'Er is geen streefwaarde en geen gewenste richting.',
  'not-feasible': 'Het doel is als niet haalbaar beoordeeld.',
  'feasibility-unknown': 'Of het doel haalbaar is, is niet beoordeeld.',
  'providers-not-asked': 'Of aanbieders dit ook willen, is niet gevraagd.',
  'nobody-heard': 'Er is nog geen achterban gehoord.',
  'no-quick-win': 'Er staat niet bij wat snel kan worden bereikt.',
  'no-use-tag': 'Er staat niet bij of het gaat om hulp die moet, of om hoe die hulp gaat.',
} as const satisfies Record<Shortcoming, string>;

export const LACK_SENTENCES = {
  'no-task': 'Geen inkooptaak dient dit doel.',
  'no-clause': 'Geen bepaling in een lopend contract dient dit doel.',
} as const satisfies Record<Lack, string>;

/** Fields of goals, tasks and points as the history names them. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'Naam',
  title: 'Naam',
  description: 'Omschrijving',
  source: 'Bron',
  tier: 'Soort',
  theme: 'Thema',
  useTag: 'Gebruik van inkoop',
  indicator: 'Indicator',
  direction: 'Richting',
  measure: 'Gemeten met',
  baseOn: 'Basisdatum',
  baseReadAs: 'Basisdatum gelezen als',
  targetOn: 'Streefdatum',
  baseValue: 'Basiswaarde',
  targetValue: 'Streefwaarde',
  valueUnit: 'Eenheid',
  feasible: 'Haalbaar',
  feasibleNote: 'Haalbaar, toelichting',
  providersWant: 'Willen aanbieders dit',
  providersNote: 'Willen aanbieders dit, toelichting',
  quickWin: 'Snel te bereiken',
  parentId: 'Hangt onder',
  endedOn: 'Beëindigd op',
  setAside: 'Waarom nu niet',
  goalIds: 'Doelen',
};

/** Words of a value in the history, where it is one of ours. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tier: TIER_WORDS,
  theme: THEME_WORDS,
  useTag: USE_WORDS,
  direction: DIRECTION_WORDS,
  feasible: FEASIBLE_WORDS,
  providersWant: WANTED_WORDS,
};
