import {
  addDays,
  daysInMonth,
  lastDayOfMonth,
  monthOf,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../../../kernel/plain-date.ts';
import { addWorkingDays, type WorkingCalendar, workingDayFrom } from '../../../kernel/working-days.ts';
import type { CountingSettings } from './settings.ts';
import { TERMS, type TermId } from './term.ts';

/** The last day on which a term is met, given the day that started it. */
export function dueDay(
  term: TermId,
  startedOn: PlainDate,
  calendar: WorkingCalendar,
  settings: CountingSettings,
): PlainDate {
  const { unit, limit } = TERMS[term].length;
  const from = settings.triggerDayCounts ? addDays(startedOn, -1) : startedOn;
  switch (unit) {
    case 'werkdag':
      return addWorkingDays(from, limit, calendar);
    case 'week':
      return moved(addDays(from, 7 * limit), settings.movesToWorkingDay.week, calendar);
    case 'dag':
      return moved(addDays(from, limit), settings.movesToWorkingDay.dag, calendar);
    case 'maand':
      return moved(addMonths(from, limit), settings.movesToWorkingDay.maand, calendar);
    case 'maandeinde':
      return moved(lastDayOfMonth(addMonths(startedOn, limit)), settings.movesToWorkingDay.maand, calendar);
    case 'jaar':
      return lastDayNotYearsLater(startedOn, limit);
  }
}

const moved = (day: PlainDate, moves: boolean, calendar: WorkingCalendar): PlainDate =>
  moves ? workingDayFrom(day, calendar) : day;

/** The same day of a later month, or its last day when it has no such day: 31 December and two months is 28 February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return plainDateOf(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/**
 * The last day of declaration that TR335 accepts: the rule goes back five years from the declaration and cuts 29
 * February to 28, so a period that ended on 28 February may still be declared on a 29 February.
 */
function lastDayNotYearsLater(day: PlainDate, years: number): PlainDate {
  const later = addMonths(day, 12 * years);
  return day === lastDayOfMonth(day) ? lastDayOfMonth(later) : later;
}
