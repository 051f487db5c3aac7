import { epochDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { DemoAllocation } from './allocations.ts';
import { calendarMonthOf } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { type Random, randomOf } from './random.ts';

/** A start or stop as a provider reported it. Days are counted since 1970-01-01. */
export type DemoNotice = {
  readonly allocation: DemoAllocation;
  readonly begins: number;
  /** Undefined for a start; reason is code JZ588. */
  readonly stop: { readonly ends: number; readonly reason: string } | undefined;
  readonly reportedOn: number;
};

/** A report that its provider did not send yet, and the day from which its term runs. */
export type AwaitedReport = {
  readonly allocation: DemoAllocation;
  readonly term: 'start' | 'stop';
  readonly startedOn: number;
};

export type DemoDeliveries = { readonly notices: readonly DemoNotice[]; readonly awaited: readonly AwaitedReport[] };

/** JZ588: for a time, as planned, and ended early by the child, the provider, or both. */
const FOR_A_TIME = '20';
const AS_PLANNED = '31';
const EARLY_BY_CLIENT = '32';
const EARLY = [EARLY_BY_CLIENT, EARLY_BY_CLIENT, '34', '34', '34', '33', '35', '39'] as const;

/** Providers report within the five working days of OP271 and OP272; these fit whatever weekday it is. */
const SLOWEST_REPORT = 4;
/** Of the reports of the last weeks, the part that is still not there. */
const FORGOTTEN = 0.025;
const FORGETTABLE_DAYS = 30;

/**
 * Starts and stops of every allocation that ran or runs, after its declarations are known: help begins some days after the
 * allocation's first day, pauses where nothing was declared in between, and ends with the allocation or when declaring ended.
 * A few reports of the last weeks are missing, so their terms have passed.
 */
export function makeDeliveries({ allocations, months, parameters }: DemoRegion): DemoDeliveries {
  const random = randomOf(parameters.seed, 'deliveries');
  const today = epochDay(parameters.today);
  const notices: DemoNotice[] = [];
  const awaited: AwaitedReport[] = [];
  const undeclaredFrom = (months.at(-1)?.lastEpoch ?? today) + 1;
  for (const allocation of allocations) {
    if (allocation.deletedOn > 0 || allocation.from > today) continue;
    const declared = declaredMonths(allocation);
    const begins = beginOf(allocation, declared[0]?.firstEpoch, random);
    const reportedOn = begins + random.int(0, SLOWEST_REPORT);
    if (reportedOn > today || (declared.length === 0 && forgotten(begins, today, random))) {
      awaited.push({ allocation, term: 'start', startedOn: allocation.from });
      continue;
    }
    const told = (ends: number, reason: string, from: number): boolean => {
      const reported = ends + random.int(0, SLOWEST_REPORT);
      if (reported > today || (reason === AS_PLANNED && forgotten(ends, today, random))) return false;
      notices.push({ allocation, begins: from, stop: { ends, reason }, reportedOn: reported });
      return true;
    };
    notices.push({ allocation, begins, stop: undefined, reportedOn });
    let from = begins;
    for (const { ends, again } of pauses(declared)) {
      if (ends < from) continue;
      told(ends, FOR_A_TIME, from);
      from = again;
      notices.push({ allocation, begins: from, stop: undefined, reportedOn: from });
    }
    const end = endOf({ allocation, from, lastDeclared: declared.at(-1)?.lastEpoch, undeclaredFrom, today, random });
    if (end && !told(end.ends, end.reason, from) && end.ends === allocation.through) {
      awaited.push({ allocation, term: 'stop', startedOn: end.ends });
    }
  }
  return { notices, awaited };
}

const declaredMonths = ({ months }: DemoAllocation) =>
  [...months]
    .filter(([, use]) => use.volume > 0)
    .map(([month]) => calendarMonthOf(month as PlainDate, 0))
    .sort((a, b) => a.firstEpoch - b.firstEpoch);

/** Some days after the allocation's first day, never after it ended; help that was first declared later began then at the latest. */
function beginOf({ from, through }: DemoAllocation, firstDeclared: number | undefined, random: Random): number {
  const begins = Math.min(from + random.int(0, 6), through);
  return firstDeclared !== undefined && firstDeclared > from ? Math.min(begins, firstDeclared) : begins;
}

const forgotten = (day: number, today: number, random: Random): boolean =>
  today - day <= FORGETTABLE_DAYS && today - day > SLOWEST_REPORT && random.chance(FORGOTTEN);

/** Whole months without help between months with it. */
function pauses(declared: readonly { readonly firstEpoch: number; readonly lastEpoch: number }[]) {
  return declared.flatMap((month, at) => {
    const next = declared[at + 1];
    return next && next.firstEpoch > month.lastEpoch + 1 ? [{ ends: month.lastEpoch, again: next.firstEpoch }] : [];
  });
}

type Ending = {
  readonly allocation: DemoAllocation;
  readonly from: number;
  readonly lastDeclared: number | undefined;
  /** First day of the month that is not declared yet: before it a stop would contradict what was declared. */
  readonly undeclaredFrom: number;
  readonly today: number;
  readonly random: Random;
};

/** When and why the help ended; undefined while it goes on. */
function endOf({ allocation, from, lastDeclared, undeclaredFrom, today, random }: Ending) {
  const { through } = allocation;
  const ended = through < today;
  const last = Math.max(from, lastDeclared ?? from);
  if (ended && last < through && lastDeclared !== undefined && through >= last + 20 && random.chance(0.6)) {
    return { ends: random.int(last, Math.min(last + 10, through)), reason: random.pick(EARLY) };
  }
  if (ended) return { ends: through, reason: random.chance(0.05) ? '39' : AS_PLANNED };
  const free = Math.max(undeclaredFrom, from);
  const chance = random.next();
  if (free > today - 3 || chance > 0.018) return undefined;
  const ends = random.int(free, today - 3);
  return { ends, reason: chance < 0.006 ? FOR_A_TIME : random.pick(EARLY) };
}
