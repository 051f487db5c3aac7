/** Door of the terms: which day is due, who must move, how it stands. */
export { type Clock, type ClockStart, type ClockState, clockState, sortByUrgency, startClock } from './clock.ts';
export { dueDay } from './due-day.ts';
export { type Heenbericht, isHeenbericht, moverOfReturn, returnOf } from './returns.ts';
export { type CountingSettings, DEFAULT_COUNTING, dayOfReceipt } from './settings.ts';
export { type Mover, TERM_IDS, TERMS, type Term, type TermId } from './term.ts';
export { clockStateText, clockTitle, TERM_REASONS, TERM_TASKS } from './terms.nl.ts';
export { type ClockEvent, toCalendarEvents } from './to-calendar.ts';
