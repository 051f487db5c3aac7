/** What allocations, starts and ends of a period came to for a provider; counts of children, never who. */
export type CourseCounts = {
  /** Starts on or after the first day of their allocation, and the days between, together. */
  readonly waited: number;
  readonly waitDays: number;
  /** Ends of help: as planned, agreed early, broken off by young person or family, by the provider, and for other reasons. */
  readonly endedPlanned: number;
  readonly endedAgreed: number;
  readonly endedByClient: number;
  readonly endedByProvider: number;
  readonly endedUnclear: number;
};

/** What rests on fewer is not told, as everywhere in the house. */
const SMALLEST_SHOWN = 10;

/**
 * How care went, as facts to tell providers apart by: mean days from allocation to start, and of a hundred ends how many
 * came as planned and how many were broken off by the family. Ends from outside (moved, died) say nothing of a provider and do not count.
 */
export function courseFactsOf(counts: CourseCounts | undefined): {
  readonly 'waiting-days': number | null;
  readonly 'ended-as-planned': number | null;
  readonly dropout: number | null;
} {
  const { waited = 0, waitDays = 0, endedPlanned = 0, endedByClient = 0 } = counts ?? {};
  const ended = counts
    ? endedPlanned + counts.endedAgreed + endedByClient + counts.endedByProvider + counts.endedUnclear
    : 0;
  const share = (part: number) => (ended < SMALLEST_SHOWN ? null : tenths((part * 100) / ended));
  return {
    'waiting-days': waited < SMALLEST_SHOWN ? null : tenths(waitDays / waited),
    'ended-as-planned': share(endedPlanned),
    dropout: share(endedByClient),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
