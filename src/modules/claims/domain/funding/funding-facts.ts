import type { Condition, Declaration } from '../../../funding/api.ts';
import type { FundingRef } from './agreed-part.ts';

/** What the funding terms say about one line, with the sums that they were held against (BV01 to BV07). Kept with the decision. */
export type FundingFacts = {
  readonly ref: FundingRef;
  readonly declaredPer: Declaration['per'];
  readonly priceIsMaximum: boolean;
  readonly overPeriod: Declaration['overPeriod'];
  readonly stacking: Declaration['stacking'];
  readonly moment: MomentFacts | null;
  /** Each bound that speaks about the line, in the order of the terms. */
  readonly bounds: readonly BoundFacts[];
  /** Codes of other products of this part that stand approved or held for the same child and month. */
  readonly otherProducts: readonly string[];
};

/** What is due by now on a trajectory, as volume of the line's code. */
export type MomentFacts = {
  readonly dueVolume: number;
  /** Approved or held before this line, debits minus credits. */
  readonly usedVolume: number;
  /** What is still to come, and what it waits for. */
  readonly next: NextMoment | null;
};

export type NextMoment = {
  readonly key: string;
  readonly at: 'start' | 'end' | 'after-days';
  readonly volume: number;
  /** The moment itself has come. */
  readonly reached: boolean;
  /**
   * Conditions that are not met, and those of which nothing is known. A message on start or stop may never be demanded before
   * payment (OP364), so what is unknown never refuses: a person looks.
   */
  readonly unmet: readonly Condition[];
  readonly unknown: readonly Condition[];
  readonly otherwise: 'not-due' | 'review';
  /** Where a condition asks for results: how they stand. Absent: it asks for none. */
  readonly results?: ResultCounts;
};

/** Results agreed for a trajectory: how many, and where they stand on the day of declaring. */
export type ResultCounts = {
  readonly agreed: number;
  readonly reached: number;
  /** Confirmed as not or partly reached, or contradicted. */
  readonly notReached: number;
  /** Reported; access to care did not answer yet. */
  readonly waiting: number;
};

/** A sum against its limit: cents, or measured volume. */
export type BoundFacts = {
  readonly key: string;
  /** What counts together, see `accountOf`. */
  readonly account: string;
  readonly name: string;
  readonly measure: 'amount' | 'volume';
  readonly at: 'refuse' | 'review' | 'signal';
  readonly used: number;
  readonly limit: number;
};
