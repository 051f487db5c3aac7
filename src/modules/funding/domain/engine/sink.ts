import type { DueKind, DueReason, DueState } from './due-item.ts';

/**
 * Where a walk puts the amounts that it finds, one call each: a list of items for one episode, columns for a year. `moment`
 * is the place in the moments of the part, -1 for none; `month` a month number, `day` a day number (calendar.ts).
 */
export type Sink = {
  add(
    kind: DueKind,
    moment: number,
    day: number,
    month: number,
    volume: number,
    cents: number,
    state: DueState,
    reason: DueReason,
  ): void;
};
