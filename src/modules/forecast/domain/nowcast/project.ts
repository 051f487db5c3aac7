import { developmentOn } from './development.ts';
import { exposureIn, passedOf } from './exposure.ts';
import type { NowcastFacts } from './facts.ts';
import { growthOf } from './growth.ts';
import { centsIn, declaredDay, knownOn } from './known.ts';
import { monthOfEpoch } from './months.ts';
import { ratesOn } from './rates.ts';

/** What is still to come of a month: known to have been delivered, going on, allocated, or not even allocated. */
export const OPEN_PARTS = ['undeclared', 'running', 'notStarted', 'inflow'] as const;
export type OpenPart = (typeof OPEN_PARTS)[number];

/** Whole cents per cell and month; `at(cell, month)` is the place in each list. */
export type Projection = {
  readonly asOf: number;
  readonly first: number;
  readonly last: number;
  readonly approved: Float64Array;
  readonly open: Readonly<Record<OpenPart, Float64Array>>;
  readonly at: (cell: number, month: number) => number;
};

/** The method looks back so many months before the month of today. */
const MONTHS_BACK = 24;

/**
 * What every cell costs in each month up to and including `last`, by what was known on `asOf` and nothing else.
 *
 * A month that has passed and was declared: what is known times its development. Not declared yet: what was allocated, at the
 * rate of the cell, for the part that still comes. This month and those to come: what is allocated at that rate and season, told apart by what
 * was started, and what is not yet allocated by how earlier months still grew. Each amount is rounded to a cent once.
 */
export function project(facts: NowcastFacts, asOf: number, last: number): Projection {
  const current = monthOfEpoch(asOf);
  const newest = current - 1;
  const first = current - MONTHS_BACK;
  const months = last - first + 1;
  const cells = facts.cells.length;
  const known = knownOn(facts, asOf, first, months);
  const exposures = Array.from({ length: months }, (_, at) => exposureIn(facts.trajectories, cells, first + at, asOf));
  const development = developmentOn(facts, known, asOf, newest);
  const rates = ratesOn(facts, known, exposures.slice(0, MONTHS_BACK), development, newest);
  const allocatedIn = (month: number) => exposures[month - first]?.all ?? new Float64Array(cells);
  const at = (cell: number, month: number) => cell * months + month - first;
  const empty = () => new Float64Array(cells * months);
  const open = { undeclared: empty(), running: empty(), notStarted: empty(), inflow: empty() };
  for (let month = first; month <= last; month++) {
    const exposure = exposures[month - first];
    const growth = month >= current ? growthOf(facts, asOf, newest, month, allocatedIn) : undefined;
    const passed = passedOf(month, asOf);
    for (let cell = 0; cell < cells; cell++) {
      const group = facts.groups[cell] ?? '';
      const place = at(cell, month);
      const cents = centsIn(known, cell, month);
      const worth = (rates.ofCell[cell] ?? 0) * rates.season(group, month);
      const [all, started] = [(exposure?.all[cell] ?? 0) * worth, (exposure?.started[cell] ?? 0) * worth];
      if (!growth) {
        const declared = Number.isFinite(declaredDay(known, cell, month));
        open.undeclared[place] = Math.round(
          declared ? cents * (development.factor(group, month) - 1) : all * development.lateShare(cell, month),
        );
        continue;
      }
      open.undeclared[place] = Math.round(Math.max(0, started * passed - cents));
      open.running[place] = Math.round(started * (1 - passed));
      open.notStarted[place] = Math.round(all - started);
      open.inflow[place] = Math.round(all * (growth(group) - 1));
    }
  }
  return { asOf, first, last, approved: known.cents, open, at };
}
