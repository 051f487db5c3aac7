/** Monitors made of young people on a day, and of goals with a base and a target date. Pure. */
import { shownPlaces } from '../small-numbers.ts';
import type { CareFacts } from './care-monitors.ts';
import { countOf, courseOf, type Monitor, shareOf, sumOf } from './monitor.ts';

export type SideBySide = { readonly name: string; readonly people: number; readonly stacked: number };

/** Young people with more than one product on the last day of the month of reference, per municipality. */
export function stackingMonitor(rows: readonly SideBySide[]): Monitor {
  const [people, stacked] = [sumOf(rows, (row) => row.people), sumOf(rows, (row) => row.stacked)];
  // Neither those with more nor those with one kind of help may be few.
  const shown = shownPlaces(rows, (row) => Math.min(row.stacked, row.people - row.stacked) || row.people);
  return {
    code: 'stacking',
    headline: shareOf(stacked, people),
    measure: 'percentage',
    series: [],
    columns: [
      { key: 'people', measure: 'count' },
      { key: 'stacked', measure: 'percentage' },
    ],
    rows: rows
      .map((row, place) => ({
        name: row.name,
        about: null,
        number: row.people,
        cells: shown.has(place) ? [row.people, shareOf(row.stacked, row.people)] : [null, null],
      }))
      .toSorted((a, b) => b.number - a.number)
      .map(({ number: _, ...row }) => row),
  };
}

export type GoalFacts = {
  readonly name: string;
  readonly indicator: string;
  /** Base and target date in words; the screen says so when there is none. */
  readonly about: string;
  readonly productIds: readonly number[];
};

/** Allocations with help in the products of a goal, beside the first month there is, as its base is often before all data. */
export function goalsMonitor({ care, throughMonth }: CareFacts, goals: readonly GoalFacts[]): Monitor {
  const inHelp = (month: number, ids: readonly number[]) =>
    countOf(
      sumOf(
        care.filter((row) => row.month === month && ids.includes(row.productId)),
        (row) => row.inHelp,
      ),
    );
  return {
    code: 'goals',
    headline: goals.length,
    measure: 'count',
    series: goals
      .filter((goal) => goal.productIds.length > 0)
      .map((goal) => ({
        key: goal.name,
        points: courseOf(
          care.filter((row) => goal.productIds.includes(row.productId)),
          throughMonth,
          (rows) => countOf(sumOf(rows, (row) => row.inHelp)),
        ),
      })),
    columns: [
      { key: 'in-january', measure: 'count' },
      { key: 'in-help', measure: 'count' },
    ],
    rows: goals.map((goal) => ({
      name: `${goal.name}: ${goal.indicator}`,
      about: goal.about,
      cells:
        goal.productIds.length === 0 || throughMonth === 0
          ? [null, null]
          : [inHelp(1, goal.productIds), inHelp(throughMonth, goal.productIds)],
    })),
  };
}
