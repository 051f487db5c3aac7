/** Where a goal stands and what serves it, as the floors above know it: this floor only knows the shape. */

/** A clause of the library, or of parties' own: the same in every contract that has one with this number and title. */
export type ClauseKey = {
  readonly modelKey: string | null;
  readonly number: string;
  readonly title: string;
};

export type ServingClause = ClauseKey & {
  /** By the euros that it prices, or because a person said how. */
  readonly by: 'euros' | 'person';
  readonly how: string | null;
};

/** A figure of the system for a goal. Null: nothing to count, or too few young people to show. */
export type LiveValue = {
  readonly measure: string;
  readonly unit: 'count' | 'percentage' | 'days' | 'cents';
  readonly first: number | null;
  readonly now: number | null;
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
};

export type GoalStanding = {
  readonly goalId: number;
  readonly products: readonly { readonly id: number; readonly name: string }[];
  readonly clauses: readonly ServingClause[];
  readonly requirements: readonly { readonly code: string; readonly title: string }[];
  readonly live: LiveValue | null;
};

export type Standing = {
  readonly goals: readonly GoalStanding[];
  /** Clauses in running contracts that serve no goal. */
  readonly orphanClauses: readonly (ClauseKey & { readonly contracts: number })[];
  /** The figures that a goal can be measured by. */
  readonly measures: readonly { readonly code: string; readonly name: string }[];
};

export const NOTHING_STANDS: Standing = { goals: [], orphanClauses: [], measures: [] };
