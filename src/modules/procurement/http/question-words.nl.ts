import type { ComplaintEntryKind, ComplaintOutcome } from '../domain/complaints/decide-complaint.ts';
import type { ComplaintKind } from '../domain/complaints/term.ts';
import type { Contradiction, ParagraphChange, Tenor } from '../domain/questions/answers.ts';
import type { QuestionStanding } from '../domain/questions/standing.ts';
import type { Trace } from '../domain/questions/traces.ts';

/** Dutch words of the public API for questions, answers, documents, objections and complaints. */
export const STANDING_WORDS = {
  new: 'nieuw',
  drafted: 'concept',
  'sent-back': 'teruggegeven',
  reviewed: 'nagekeken',
  published: 'gepubliceerd',
  reopened: 'heropend',
  'same-as': 'zelfde-vraag',
} as const satisfies Record<QuestionStanding, string>;

export const TENOR_WORDS = {
  confirms: 'ja',
  denies: 'nee',
  explains: 'uitleg',
  changes: 'wordt-gewijzigd',
} as const satisfies Record<Tenor, string>;

export const CHANGE_WORDS = {
  new: 'nieuw',
  gone: 'vervallen',
  changed: 'gewijzigd',
} as const satisfies Record<ParagraphChange['change'], string>;

export const CONTRADICTION_WORDS = {
  answers: 'antwoorden',
  document: 'document',
} as const satisfies Record<Contradiction['kind'], string>;

export const TRACE_WORDS = {
  name: 'naam',
  mail: 'e-mailadres',
  phone: 'telefoonnummer',
  web: 'webadres',
} as const satisfies Record<Trace['kind'], string>;

export const COMPLAINT_WORDS = {
  objection: 'bezwaar',
  complaint: 'klacht',
} as const satisfies Record<ComplaintKind, string>;

export const OUTCOME_WORDS = {
  upheld: 'gegrond',
  dismissed: 'ongegrond',
  inadmissible: 'niet-ontvankelijk',
  withdrawn: 'ingetrokken',
} as const satisfies Record<ComplaintOutcome, string>;

export const ENTRY_WORDS = {
  statement: 'reactie',
  hearing: 'hoorzitting',
  waiver: 'afzien',
} as const satisfies Record<ComplaintEntryKind, string>;

export const SIDE_WORDS = { region: 'regio', provider: 'aanbieder' } as const;
