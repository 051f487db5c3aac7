/**
 * Early warning of danger to continuity: a few stated indicators per provider, each with what was seen, from
 * which line it counts, and what else it may mean. Never a verdict and never a score: a person reads and asks.
 */
import { percentage } from '../../../kernel/month-plan.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays, firstDayOfMonth } from '../../../kernel/plain-date.ts';

/** A fall of a quarter between two periods of three months; a smaller one is common between seasons. */
export const FALL_PERCENT = 25;
/** The months that are compared lie this many months back, so that they are normally declared. */
export const LAG_MONTHS = 2;
/** Below this amount in the first period a fall says nothing. */
export const FALL_FROM_CENTS = 1_000_000n;
export const INCIDENT_DAYS = 180;
export const INCIDENTS_FROM = 2;
export const REPORT_DAYS = 180;
export const ADVANCE_DAYS = 180;
/** Care of the month that lies this far back should have been declared. */
export const LATE_MONTHS = 3;

export type ContinuityFacts = {
  readonly runningContracts: number;
  /** Claimed care of the three months that end `LAG_MONTHS` ago, and of the three before. */
  readonly claimedNowCents: bigint;
  readonly claimedBeforeCents: bigint;
  /** The last month of care that was declared, by its first day. */
  readonly lastMonth: PlainDate | null;
  readonly reportedOn: PlainDate | null;
  readonly advances: { readonly count: number; readonly cents: bigint; readonly lastOn: PlainDate | null };
  readonly expired: readonly { readonly title: string; readonly on: PlainDate }[];
  readonly incidents: { readonly count: number; readonly open: number };
};

export type Indicator =
  | { readonly code: 'duty-reported'; readonly on: PlainDate }
  | {
      readonly code: 'declared-falls';
      readonly percent: number;
      readonly fromCents: bigint;
      readonly toCents: bigint;
    }
  | { readonly code: 'declares-late'; readonly lastMonth: PlainDate }
  | { readonly code: 'advances'; readonly count: number; readonly cents: bigint; readonly lastOn: PlainDate }
  | { readonly code: 'evidence-expired'; readonly count: number; readonly title: string; readonly on: PlainDate }
  | { readonly code: 'incidents'; readonly count: number; readonly open: number };

/** The first day of the month that lies this many months before today's. */
export const monthBack = (today: PlainDate, months: number): PlainDate =>
  months === 0 ? firstDayOfMonth(today) : monthBack(addDays(firstDayOfMonth(today), -1), months - 1);

/** The first days of the months that are compared on a day: three, and the three before. */
export const comparedMonths = (today: PlainDate): { readonly now: MonthsOf; readonly before: MonthsOf } => ({
  now: { from: monthBack(today, LAG_MONTHS + 2), through: monthBack(today, LAG_MONTHS) },
  before: { from: monthBack(today, LAG_MONTHS + 5), through: monthBack(today, LAG_MONTHS + 3) },
});
type MonthsOf = { readonly from: PlainDate; readonly through: PlainDate };

/** What stands out for one provider, in a fixed order; empty when nothing does. */
export function indicatorsOf(facts: ContinuityFacts, today: PlainDate): readonly Indicator[] {
  const found: Indicator[] = [];
  const { reportedOn, claimedNowCents: toCents, claimedBeforeCents: fromCents, lastMonth, advances, incidents } = facts;
  if (reportedOn !== null && reportedOn >= addDays(today, -REPORT_DAYS))
    found.push({ code: 'duty-reported', on: reportedOn });
  const percent = fromCents < FALL_FROM_CENTS ? 0 : percentage(fromCents - toCents, fromCents);
  if (facts.runningContracts > 0 && percent >= FALL_PERCENT)
    found.push({ code: 'declared-falls', percent, fromCents, toCents });
  if (facts.runningContracts > 0 && lastMonth !== null && lastMonth < monthBack(today, LATE_MONTHS))
    found.push({ code: 'declares-late', lastMonth });
  if (advances.count > 0 && advances.lastOn !== null && advances.lastOn >= addDays(today, -ADVANCE_DAYS))
    found.push({ code: 'advances', count: advances.count, cents: advances.cents, lastOn: advances.lastOn });
  const [first] = facts.expired.toSorted((a, b) => a.on.localeCompare(b.on));
  if (first) found.push({ code: 'evidence-expired', count: facts.expired.length, title: first.title, on: first.on });
  if (incidents.count >= INCIDENTS_FROM) found.push({ code: 'incidents', ...incidents });
  return found;
}
