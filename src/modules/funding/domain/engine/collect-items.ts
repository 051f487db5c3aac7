import { monthEnd, yearStart } from './calendar.ts';
import type { FactsColumns } from './columns.ts';
import { ItemColumns } from './item-columns.ts';
import type { PartPlan } from './part-plan.ts';
import { blankEpisode, readEpisode } from './read-episode.ts';
import type { Sink } from './sink.ts';
import { walkEpisode } from './walk-episode.ts';
import { worthOnDay } from './work-in-progress.ts';

export type Collected = {
  readonly items: ItemColumns;
  /** Per episode: what became due before the year, and through it. */
  readonly dueBefore: Float64Array;
  readonly dueThrough: Float64Array;
  /** Per episode: worth of work in progress at the end of the year before and of this one; NaN: none. */
  readonly worthBefore: Float64Array;
  readonly worthAfter: Float64Array;
  /** Episodes per product that no part pays. */
  readonly unpaid: Int32Array;
};

/** Every amount of every episode with its day in the year; with `all` also what is not due, to explain it. */
export function collectItems(
  columns: FactsColumns,
  plans: readonly PartPlan[],
  partOfProduct: Int32Array,
  year: number,
  months: number,
  all: boolean,
): Collected {
  const [first, last] = [yearStart(year), monthEnd(year * 12 + months - 1)];
  const { product, ids } = columns.episodes;
  const count = ids.length;
  const items = new ItemColumns();
  const [dueBefore, dueThrough] = [new Float64Array(count), new Float64Array(count)];
  const [worthBefore, worthAfter] = [
    new Float64Array(count).fill(Number.NaN),
    new Float64Array(count).fill(Number.NaN),
  ];
  const unpaid = new Int32Array(columns.products.length);
  const e = blankEpisode(columns);
  let episode = 0;
  const sink: Sink = {
    add(kind, moment, day, month, volume, cents, state, reason) {
      if (state === 'due' && day <= last) {
        (dueThrough[episode] as number) += cents;
        if (day < first) (dueBefore[episode] as number) += cents;
      }
      if (day < first || day > last || (state === 'not-due' && !all)) return;
      items.push(episode, kind, moment, day, month, volume, cents, state, reason);
    },
  };
  for (; episode < count; episode++) {
    const plan = plans[partOfProduct[product[episode] as number] as number];
    if (plan === undefined) {
      (unpaid[product[episode] as number] as number)++;
      continue;
    }
    if (plan.way === 'not-per-child') continue;
    readEpisode(columns, episode, e);
    walkEpisode(plan, e, last, sink);
    if (plan.way !== 'moments') continue;
    worthBefore[episode] = worthOnDay(plan, e, first - 1, dueBefore[episode] as number) ?? Number.NaN;
    worthAfter[episode] = worthOnDay(plan, e, last, dueThrough[episode] as number) ?? Number.NaN;
  }
  return { items, dueBefore, dueThrough, worthBefore, worthAfter, unpaid };
}
