import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Who acts in a procedure. A `board` decides to go on or not; an `applicant` is a provider that handed something in. */
export const ACTORS = ['purchaser', 'assessor', 'provider', 'applicant', 'board'] as const;
export type Actor = (typeof ACTORS)[number];

/** Everything that a kind can let somebody do in a phase. What an act means is in the code; when it may be done is data. */
export const ACTS = [
  'publish-documents',
  'ask-questions',
  'answer-questions',
  'hold-consultation',
  'hand-in',
  'withdraw',
  'check-applications',
  'score',
  'reveal-scores',
  'hold-dialogue',
  'invite',
  'decide-award',
  'object',
  'decide-objection',
  'make-contracts',
] as const;
export type Act = (typeof ACTS)[number];

/** A least number of days, with the rule that asks it. */
export type Term = {
  readonly days: number;
  readonly counting: 'calendar' | 'working';
  readonly source: string;
};

/** What can be decided about a phase; each shows in the log, so that whether it was follows from what happened. */
export const DECISIONS = ['formula', 'tests', 'ranking', 'award'] as const;

/**
 * A decision about a phase on which a later phase rests: how it is scored, every test of every application, the ranking
 * that follows from revealed scores, or the outcome of every application.
 */
export type RestsOn = { readonly decided: (typeof DECISIONS)[number]; readonly phase: string };

export type PhaseKind = {
  readonly key: string;
  readonly name: string;
  readonly acts: readonly { readonly by: Actor; readonly act: Act }[];
  /** What is handed in during this phase; it stays sealed until the phase has closed and is opened. */
  readonly receives?: 'application' | 'request' | 'bid';
  /** The phase closes at a stated moment, at least this long after it began. */
  readonly minimumTerm?: Term;
  /** Nobody can go on while an objection of this run waits for a decision. */
  readonly waitsForObjections?: boolean;
  /** Does not begin before all of this was decided. */
  readonly restsOn?: readonly RestsOn[];
  /** May be passed over. */
  readonly optional?: boolean;
};

/** How providers come in: all at one deadline, at moments in each year, or on any day. */
export type EntryRule =
  | { readonly kind: 'once' }
  | { readonly kind: 'moments'; readonly perYear: number }
  | { readonly kind: 'continuous' };

export type Test = 'completeness' | 'exclusion' | 'suitability' | 'selection' | 'award';

/**
 * A kind of procurement procedure as data: openness, how one enters, phases and what may be done in them. A procedure
 * walks once through `phases`; then every run walks through `runPhases`. A run is a round of applicants who are treated
 * together (one deadline, one opening), or, when one can enter on any day, a single application.
 */
export type ProcedureKind = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly openness: 'open' | 'semi-open' | 'closed';
  /** The law or decision that the kind leans on. */
  readonly basis: string;
  readonly entry: EntryRule;
  readonly runIs: 'round' | 'application';
  readonly phases: readonly PhaseKind[];
  readonly runPhases: readonly PhaseKind[];
  readonly tests: readonly Test[];
  /** The most applicants that selection lets through; null: no maximum. Only where `selection` is a test. */
  readonly maximumSelected: number | null;
  /** What may still be talked about with applicants, in words; empty: nothing. */
  readonly negotiable: readonly string[];
  /** First day on which a procedure of this kind may begin, since law changes; null: always. */
  readonly from: PlainDate | null;
};
