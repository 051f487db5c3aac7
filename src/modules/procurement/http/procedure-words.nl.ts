import type { Act, Actor, ProcedureKind, Test } from '../domain/kind.ts';

/** Dutch words of the public API for procedures, and the same as people read them. */
export const OPENNESS_WORDS = { open: 'open', 'semi-open': 'halfopen', closed: 'gesloten' } as const satisfies Record<
  ProcedureKind['openness'],
  string
>;
export const ENTRY_WORDS = {
  once: 'eenmalig',
  moments: 'momenten',
  continuous: 'doorlopend',
} as const satisfies Record<ProcedureKind['entry']['kind'], string>;
export const COUNTING_WORDS = { calendar: 'kalenderdagen', working: 'werkdagen' } as const;
export const SEGMENT_WORDS = { light: 'licht', heavy: 'zwaar' } as const;
export const RECEIVES_WORDS = { application: 'aanmelding', request: 'verzoek', bid: 'inschrijving' } as const;
export const TEST_WORDS = {
  completeness: 'volledigheid',
  exclusion: 'uitsluiting',
  suitability: 'geschiktheid',
  selection: 'selectie',
  award: 'gunning',
} as const satisfies Record<Test, string>;

export const STANDING_WORDS = {
  preparing: 'in-voorbereiding',
  running: 'loopt',
  ended: 'afgerond',
  stopped: 'gestopt',
} as const;
export const PHASE_WORDS = { done: 'klaar', present: 'nu', coming: 'straks', skipped: 'overgeslagen' } as const;

export const ACTOR_WORDS = {
  purchaser: 'inkoper',
  assessor: 'beoordelaar',
  provider: 'aanbieder',
  applicant: 'aanmelder',
  board: 'bestuur',
} as const satisfies Record<Actor, string>;

export const ACT_WORDS = {
  'publish-documents': 'stukken-publiceren',
  'ask-questions': 'vragen-stellen',
  'answer-questions': 'vragen-beantwoorden',
  'hold-consultation': 'marktconsultatie-houden',
  'hand-in': 'indienen',
  withdraw: 'intrekken',
  'check-applications': 'toetsen',
  score: 'beoordelen',
  'reveal-scores': 'scores-onthullen',
  'hold-dialogue': 'dialoog-voeren',
  invite: 'uitnodigen',
  'decide-award': 'gunning-besluiten',
  object: 'bezwaar-maken',
  'decide-objection': 'bezwaar-beslissen',
  'make-contracts': 'overeenkomsten-sluiten',
} as const satisfies Record<Act, string>;

/** What an act is called on a screen. */
export const ACT_TEXTS = {
  'publish-documents': 'Stukken publiceren',
  'ask-questions': 'Vragen stellen',
  'answer-questions': 'Vragen beantwoorden',
  'hold-consultation': 'De markt raadplegen',
  'hand-in': 'Indienen',
  withdraw: 'Intrekken',
  'check-applications': 'Aanmeldingen toetsen',
  score: 'Beoordelen',
  'reveal-scores': 'Scores tegelijk onthullen',
  'hold-dialogue': 'De dialoog voeren',
  invite: 'Uitnodigen',
  'decide-award': 'Besluiten over gunning',
  object: 'Bezwaar maken',
  'decide-objection': 'Beslissen op bezwaar',
  'make-contracts': 'Overeenkomsten sluiten',
} as const satisfies Record<Act, string>;

export const STEP_WORDS = [
  'fase-beginnen',
  'verlengen',
  'ronde-beginnen',
  'openen',
  'ronde-afronden',
  'besluit-doorgaan',
  'stoppen',
] as const;
