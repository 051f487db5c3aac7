import type { SegmentChoices } from './choice.ts';

/** A goal or task of the region, as far as the check looks at it. */
export type GoalFact = {
  readonly code: string;
  readonly name: string;
  readonly direction: 'up' | 'down' | 'not-higher' | 'shift' | null;
  /** Is it measured by how much help is used? Waiting less, for one, is another kind of less. */
  readonly aboutUse: boolean;
};

/** What must fit together: the choices per segment, goals, market and development points. */
export type HarmonyFacts = {
  readonly segments: readonly SegmentChoices[];
  readonly goals: readonly GoalFact[];
  /** Providers with a contract in the region; null: not known. */
  readonly providers: number | null;
  /** Does a development point ask for fewer providers? Null: no points recorded. */
  readonly fewerProvidersWanted: boolean | null;
};

/**
 * `contradiction`: two choices work against each other; `attention`: something must be arranged first; `both-sides`: the
 * sources themselves say two things, and people weigh them.
 */
export type HarmonyKind = 'contradiction' | 'attention' | 'both-sides';

export type HarmonyFinding = {
  readonly rule: string;
  readonly kind: HarmonyKind;
  /** Null: it is about the strategy as a whole. */
  readonly segment: string | null;
  readonly sources: readonly string[];
  /** What in the facts it was seen by. */
  readonly seen: Readonly<Record<string, string | number>>;
};

export type HarmonyOutcome = {
  readonly findings: readonly HarmonyFinding[];
  /** Rules that were held against the choices, so that silence means something. */
  readonly checked: number;
  readonly segments: number;
  /** Segments of which an instrument has no choice yet; rules about it could say nothing. */
  readonly open: readonly { readonly segment: string; readonly instruments: readonly string[] }[];
};

/** A rule of the check: what it is called, where it comes from, and what in the facts it sees; null is nothing. */
export type HarmonyRule<Facts> = Pick<HarmonyFinding, 'rule' | 'kind' | 'sources'> & {
  readonly see: (facts: Facts) => HarmonyFinding['seen'] | null;
};
