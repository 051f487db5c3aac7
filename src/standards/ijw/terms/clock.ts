import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../../kernel/working-days.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';
import { dueDay } from './due-day.ts';
import { type Heenbericht, moverOfReturn, returnOf } from './returns.ts';
import type { CountingSettings } from './settings.ts';
import { type Mover, TERMS, type TermId } from './term.ts';

/** A term that runs: somebody must move before the end of `dueOn`. */
export type Clock = {
  readonly term: TermId;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly mustMove: Mover;
  /** Any one of these messages stops the clock; none when no message does (payment). */
  readonly expected: readonly MessageId[];
  /** Our own reference to what it is about: an id or a number of a message. Never a BSN or a name: it goes into calendars. */
  readonly about: string;
};

/** What starts a clock. A return message needs to know which message asks for it. */
export type ClockStart = {
  readonly startedOn: PlainDate;
  readonly about: string;
} & ({ readonly term: 'retour'; readonly message: Heenbericht } | { readonly term: Exclude<TermId, 'retour'> });

/** Starts a clock on the day of its trigger. */
export function startClock(start: ClockStart, calendar: WorkingCalendar, settings: CountingSettings): Clock {
  const { term, startedOn, about } = start;
  const dueOn = dueDay(term, startedOn, calendar, settings);
  if (start.term === 'retour') {
    const expected = [returnOf(start.message)];
    return { term, startedOn, dueOn, mustMove: moverOfReturn(start.message), expected, about };
  }
  const { mustMove, expected } = TERMS[start.term] as { mustMove: Mover; expected: readonly MessageId[] };
  return { term, startedOn, dueOn, mustMove, expected, about };
}

export type ClockState =
  /** Working days still to come, the due day included; 0 when only days off are left. */
  | { readonly state: 'running'; readonly workingDays: number }
  | { readonly state: 'due-today'; readonly workingDays: 0 }
  /** Working days that passed since the due day, today included; 0 in the days off right after it. */
  | { readonly state: 'overdue'; readonly workingDays: number };

/** How a clock stands on a day. */
export function clockState({ dueOn }: Pick<Clock, 'dueOn'>, today: PlainDate, calendar: WorkingCalendar): ClockState {
  if (today === dueOn) return { state: 'due-today', workingDays: 0 };
  if (today < dueOn) return { state: 'running', workingDays: workingDaysBetween(today, dueOn, calendar) };
  return { state: 'overdue', workingDays: workingDaysBetween(dueOn, today, calendar) };
}

/** The clocks in the order in which they ask for attention: due first, then longest running; a fixed order among equals. */
export function sortByUrgency<C extends Clock>(clocks: readonly C[]): C[] {
  return clocks.toSorted(
    (a, b) =>
      inOrder(a.dueOn, b.dueOn) ||
      inOrder(a.startedOn, b.startedOn) ||
      inOrder(a.term, b.term) ||
      inOrder(a.about, b.about),
  );
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
