import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Clock, sortByUrgency } from './clock.ts';
import { TERMS } from './term.ts';
import { clockTitle, TERM_REASONS } from './terms.nl.ts';

/** A whole day for a calendar, in the form that platform/documents `calendarFile` takes. */
export type ClockEvent = {
  readonly uid: string;
  readonly day: PlainDate;
  readonly title: string;
  readonly description: string;
};

/**
 * The due days as events, most urgent first. They say what must be done and by which rule, and about which reference of
 * ours; nothing about a person. The same clock keeps its uid when its due day changes.
 */
export function toCalendarEvents(clocks: readonly Clock[]): ClockEvent[] {
  return sortByUrgency(clocks).map((clock) => ({
    uid: `${clock.term}.${encodeURIComponent(clock.about)}@rodedraad`,
    day: clock.dueOn,
    title: clockTitle(clock),
    description: `${TERM_REASONS[clock.term]}\nRegel: ${TERMS[clock.term].rule}. Kenmerk: ${clock.about}.`,
  }));
}
