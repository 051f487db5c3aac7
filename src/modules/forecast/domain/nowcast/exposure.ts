import type { Trajectory } from './facts.ts';
import { daysOf, endOf, startOf } from './months.ts';

/** Allocated volume per cell in one month, as it was known on a day; `started` is the part whose start was reported. */
export type Exposure = { readonly all: Float64Array; readonly started: Float64Array };

/**
 * How much help was allocated per cell in a month by what was known on `asOf`: volume per day times the days of the month
 * on which the allocation runs, until its end or the reported end of help. Contents that were known later do not count.
 */
export function exposureIn(trajectories: readonly Trajectory[], cells: number, month: number, asOf: number): Exposure {
  const all = new Float64Array(cells);
  const started = new Float64Array(cells);
  const [first, last] = [startOf(month), endOf(month)];
  for (const one of trajectories) {
    if (one.knownOn > asOf || one.replacedOn <= asOf || one.from > last || one.through < first) continue;
    const until = one.stopKnownOn <= asOf ? Math.min(one.through, one.stoppedOn) : one.through;
    const days = Math.min(until, last) - Math.max(one.from, first) + 1;
    if (days <= 0) continue;
    const volume = one.perDay * days;
    all[one.cell] = (all[one.cell] ?? 0) + volume;
    if (one.startedKnownOn <= asOf) started[one.cell] = (started[one.cell] ?? 0) + volume;
  }
  return { all, started };
}

/** Which part of the month has passed on a day, 0 to 1. */
export const passedOf = (month: number, asOf: number): number =>
  Math.min(1, Math.max(0, (asOf - startOf(month) + 1) / daysOf(month)));
