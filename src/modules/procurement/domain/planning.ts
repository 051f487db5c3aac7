import { addDays, monthOf, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { addWorkingDays, type WorkingCalendar, workingDayFrom } from '../../../kernel/working-days.ts';

/**
 * Something that takes time in a procurement: a phase, a work package, a decision, communication. It begins
 * the day after what it waits for has ended, or on its own day when that is later.
 */
export type PlanItem = {
  readonly key: string;
  readonly name: string;
  /** Days that it takes, the first and last included; at least 1. */
  readonly days: number;
  readonly counting: 'calendar' | 'working';
  /** Least number of days by law or by own rule, when there is one; in the same counting. */
  readonly leastDays?: number;
  readonly leastSource?: string;
  readonly after: readonly string[];
  /** Not before this day. */
  readonly notBefore?: PlainDate;
  /** Must have ended on this day: a moment that does not move, such as the first day of the contracts. */
  readonly endsBy?: PlainDate;
  /** It is done since this day; what waits for it begins after that, whatever was planned. */
  readonly doneOn?: PlainDate;
};

export type PlannedItem = {
  readonly key: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  /** The last day on which it may end without making something miss its own `endsBy`; undefined when nothing hangs on it. */
  readonly latestThrough: PlainDate | undefined;
  /** Nothing can be later without something missing its day. */
  readonly critical: boolean;
};

export type PlanFault =
  | { readonly fault: 'circle'; readonly items: readonly string[] }
  | { readonly fault: 'unknown-dependency'; readonly item: string; readonly after: string }
  | { readonly fault: 'too-short'; readonly item: string; readonly leastDays: number; readonly source: string }
  | {
      readonly fault: 'misses-its-day';
      readonly item: string;
      readonly through: PlainDate;
      readonly endsBy: PlainDate;
    };

export type Plan = { readonly items: readonly PlannedItem[]; readonly faults: readonly PlanFault[] };

/**
 * When everything happens at the earliest, from a first day, and how much room each item has. What is not done by `today`
 * ends that day at the earliest. Faults do not stop the planning, except a circle or an unknown dependency: then nothing is
 * planned.
 */
export function planFrom(
  items: readonly PlanItem[],
  first: PlainDate,
  calendar: WorkingCalendar,
  today: PlainDate = first,
): Plan {
  const ordered = inOrder(items);
  if ('fault' in ordered) return { items: [], faults: [ordered] };
  const earliest = new Map<string, { from: PlainDate; through: PlainDate }>();
  for (const item of ordered) earliest.set(item.key, earliestOf(item, earliest, first, calendar, today));
  const latest = latestEnds(ordered, calendar);
  const planned = ordered.map((item): PlannedItem => {
    const when = earliest.get(item.key) as { from: PlainDate; through: PlainDate };
    const latestThrough = latest.get(item.key);
    return {
      key: item.key,
      ...when,
      latestThrough,
      critical: item.doneOn === undefined && latestThrough !== undefined && latestThrough <= when.through,
    };
  });
  return { items: planned, faults: ordered.flatMap((item) => faultsOf(item, earliest.get(item.key)?.through)) };
}

function earliestOf(
  item: PlanItem,
  planned: ReadonlyMap<string, { through: PlainDate }>,
  first: PlainDate,
  calendar: WorkingCalendar,
  today: PlainDate,
): { from: PlainDate; through: PlainDate } {
  const starts = item.after.flatMap((key) => {
    const before = planned.get(key);
    return before ? [addDays(before.through, 1)] : [];
  });
  const soonest = [first, ...(item.notBefore ? [item.notBefore] : []), ...starts].toSorted().at(-1) ?? first;
  const from = item.counting === 'working' ? workingDayFrom(soonest, calendar) : soonest;
  if (item.doneOn) return { from: [from, item.doneOn].toSorted()[0] ?? from, through: item.doneOn };
  return { from, through: [lastDay(from, item, calendar), today].toSorted()[1] ?? today };
}

const lastDay = (from: PlainDate, { days, counting }: PlanItem, calendar: WorkingCalendar): PlainDate =>
  counting === 'calendar' ? addDays(from, days - 1) : addWorkingDays(from, days - 1, calendar);

/** Backward from the days that do not move: an item must end before each that waits for it must begin. */
function latestEnds(ordered: readonly PlanItem[], calendar: WorkingCalendar): Map<string, PlainDate> {
  const latest = new Map<string, PlainDate>();
  const lower = (key: string, day: PlainDate) => {
    const known = latest.get(key);
    if (known === undefined || day < known) latest.set(key, day);
  };
  for (const item of ordered.toReversed()) {
    if (item.endsBy) lower(item.key, item.endsBy);
    const own = latest.get(item.key);
    if (own === undefined) continue;
    const begins =
      item.counting === 'calendar' ? addDays(own, 1 - item.days) : beginOfWorkingDays(own, item.days, calendar);
    for (const key of item.after) lower(key, addDays(begins, -1));
  }
  return latest;
}

/** The last day on which `days` working days can begin that end on or before a day. */
const beginOfWorkingDays = (through: PlainDate, days: number, calendar: WorkingCalendar): PlainDate =>
  addWorkingDays(addDays(through, 1), -days, calendar);

function faultsOf(item: PlanItem, through: PlainDate | undefined): PlanFault[] {
  const faults: PlanFault[] = [];
  if (item.leastDays !== undefined && item.days < item.leastDays)
    faults.push({ fault: 'too-short', item: item.key, leastDays: item.leastDays, source: item.leastSource ?? '' });
  if (item.endsBy && through && through > item.endsBy)
    faults.push({ fault: 'misses-its-day', item: item.key, through, endsBy: item.endsBy });
  return faults;
}

/** Items so that each comes after what it waits for, otherwise in the order in which they were written. */
function inOrder(items: readonly PlanItem[]): readonly PlanItem[] | PlanFault {
  const keys = new Set(items.map((item) => item.key));
  for (const item of items)
    for (const after of item.after) if (!keys.has(after)) return { fault: 'unknown-dependency', item: item.key, after };
  const done = new Set<string>();
  const ordered: PlanItem[] = [];
  let left = items;
  while (left.length > 0) {
    const ready = left.filter((item) => item.after.every((key) => done.has(key)));
    if (ready.length === 0) return { fault: 'circle', items: left.map((item) => item.key) };
    for (const item of ready) done.add(item.key);
    ordered.push(...ready);
    left = left.filter((item) => !done.has(item.key));
  }
  return ordered;
}

/** How long before new contracts begin a region does well to start (R-124: "begin op tijd"); advice, no statutory term. */
export const EARLY_START_MONTHS = 24;

/**
 * Whole months between the first day of the planning and that of the contracts, when they are fewer than the advice;
 * undefined when the planning begins in time, or when the first day of the contracts is not known.
 */
export function shortNotice(first: PlainDate, contractsFrom: PlainDate | null): number | undefined {
  if (contractsFrom === null) return undefined;
  const day = (date: PlainDate): number => Number(date.slice(8));
  const months =
    (yearOf(contractsFrom) - yearOf(first)) * 12 +
    (monthOf(contractsFrom) - monthOf(first)) -
    (day(contractsFrom) < day(first) ? 1 : 0);
  return months < EARLY_START_MONTHS ? Math.max(0, months) : undefined;
}
