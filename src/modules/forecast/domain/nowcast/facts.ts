/** Months are counted since the year 0 (year x 12 + month - 1), days since 1970-01-01; amounts are cents as doubles. */
export type CellKey = { readonly productId: number; readonly providerId: number; readonly municipalityId: number };

export type Report = {
  readonly cell: number;
  readonly month: number;
  /** The day on which it became known. */
  readonly knownOn: number;
  readonly cents: number;
};

/** One content of an allocation, free of the child. */
export type Trajectory = {
  readonly cell: number;
  readonly from: number;
  readonly through: number;
  /** Volume per day, in the product's unit. */
  readonly perDay: number;
  readonly knownOn: number;
  /** The day on which a next content took its place; infinity while it holds. */
  readonly replacedOn: number;
  readonly startedKnownOn: number;
  /** The last day of help, as reported, and when that became known; infinity while it goes on. */
  readonly stoppedOn: number;
  readonly stopKnownOn: number;
};

/** What is due without a declaration: exact, and counted as certain. */
export type FixedAmount = { readonly cell: number; readonly month: number; readonly cents: bigint };

export type NowcastFacts = {
  readonly cells: readonly CellKey[];
  /** Product group per cell: what is alike in how it is declared and how it grows. */
  readonly groups: readonly string[];
  readonly reports: readonly Report[];
  readonly trajectories: readonly Trajectory[];
  readonly fixed: readonly FixedAmount[];
};
