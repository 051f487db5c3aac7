import type { MessageId } from '../release-3-2/types/messages.ts';

/** Official ids of the terms, as in data/deadlines.json. Never renamed: stored clocks carry them. */
export const TERM_IDS = [
  'retour',
  'declaratie-antwoord',
  'start',
  'stop',
  'stop-na-tijdelijk',
  'vot-reactie',
  'vow-reactie',
  'onderzoek',
  'woonplaatsbeginsel',
  'vot-indienen',
  'declareren',
  'betalen',
  'correctie',
  'verjaring',
] as const;
export type TermId = (typeof TERM_IDS)[number];

/** Who must do something before the due day. */
export type Mover = 'municipality' | 'provider';

/** How long a term runs and how its last day is found. */
export type TermLength =
  | { readonly unit: 'werkdag' | 'week' | 'maand' | 'dag'; readonly limit: number }
  /** Until the last day of the n-th month after the one in which the trigger lies. */
  | { readonly unit: 'maandeinde'; readonly limit: number }
  /** The last day that is no more than n years later, days cut off at the end of the month, as TR335 counts. */
  | { readonly unit: 'jaar'; readonly limit: number };

export type Term = {
  readonly id: TermId;
  /** Id of the rule the term comes from, for example OP271; a source in words when no rule of iJw sets it. */
  readonly rule: string;
  /** The receiver of the message for `retour`; see moverOfReturn. */
  readonly mustMove: Mover | 'receiver';
  /** Any one of these ends the term; none for a payment. For `retour` see returnOf. */
  readonly expected: readonly MessageId[];
  readonly length: TermLength;
};

const DECISION: readonly MessageId[] = ['JW301', 'JW319'];
const NO_RULE = 'SAP 3.2.b';

/** The terms of iJw 3.2; a test holds them against data/deadlines.json. */
export const TERMS: Readonly<Record<TermId, Term>> = {
  retour: term('retour', 'OP090', 'receiver', [], 3, 'werkdag'),
  'declaratie-antwoord': term('declaratie-antwoord', 'OP090x4', 'municipality', ['JW325'], 10, 'werkdag'),
  start: term('start', 'OP271', 'provider', ['JW305'], 5, 'werkdag'),
  stop: term('stop', 'OP272', 'provider', ['JW307'], 5, 'werkdag'),
  'stop-na-tijdelijk': term('stop-na-tijdelijk', 'OP272', 'provider', ['JW307'], 5, 'werkdag'),
  'vot-reactie': term('vot-reactie', 'OP274', 'municipality', DECISION, 5, 'werkdag'),
  'vow-reactie': term('vow-reactie', 'OP346', 'municipality', DECISION, 5, 'werkdag'),
  onderzoek: term('onderzoek', 'OP274/OP346', 'municipality', DECISION, 8, 'week'),
  woonplaatsbeginsel: term('woonplaatsbeginsel', 'OP359', 'municipality', ['JW319'], 2, 'week'),
  'vot-indienen': term('vot-indienen', NO_RULE, 'provider', ['JW315'], 5, 'werkdag'),
  declareren: term('declareren', NO_RULE, 'provider', ['JW323'], 1, 'maandeinde'),
  betalen: term('betalen', NO_RULE, 'municipality', [], 30, 'dag'),
  correctie: term('correctie', NO_RULE, 'provider', ['JW323'], 2, 'maand'),
  verjaring: term('verjaring', 'TR335', 'provider', ['JW323'], 5, 'jaar'),
};

function term(
  id: TermId,
  rule: string,
  mustMove: Term['mustMove'],
  expected: readonly MessageId[],
  limit: number,
  unit: TermLength['unit'],
): Term {
  return { id, rule, mustMove, expected, length: { limit, unit } };
}
