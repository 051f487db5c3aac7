import { daysInMonth, monthOf, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';

export type ContractStatus = 'draft' | 'running' | 'ends-soon' | 'ended' | 'terminated';

export type ContractDays = {
  readonly from: PlainDate;
  readonly through: PlainDate;
  /** Last day when the contract was terminated early. */
  readonly terminatedOn: PlainDate | null;
};

/** How long before its end a contract asks for attention. */
export const ENDS_SOON_MONTHS = 3;

/** Status of a contract on a day; it follows from its days and is never typed in. */
export function contractStatus(days: ContractDays, today: PlainDate): ContractStatus {
  const early = days.terminatedOn !== null && days.terminatedOn < days.through;
  const last = early && days.terminatedOn !== null ? days.terminatedOn : days.through;
  if (today > last) return early ? 'terminated' : 'ended';
  if (today < days.from) return 'draft';
  return last <= addMonths(today, ENDS_SOON_MONTHS) ? 'ends-soon' : 'running';
}

export type TariffStatus = 'past' | 'current' | 'coming';

/** Does a tariff version hold on the day? */
export function tariffStatus(period: { from: PlainDate; through: PlainDate | null }, today: PlainDate): TariffStatus {
  if (today < period.from) return 'coming';
  return period.through !== null && today > period.through ? 'past' : 'current';
}

/** The same day of the month some months later, or the last day of that month when it is shorter. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return plainDateOf(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/** Last day of the contract: the end agreed, or the day on which it was terminated early. */
export const lastDayOf = (days: ContractDays): PlainDate =>
  days.terminatedOn !== null && days.terminatedOn < days.through ? days.terminatedOn : days.through;
