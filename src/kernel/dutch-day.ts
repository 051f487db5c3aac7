import type { PlainDate } from './plain-date.ts';

const FORM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day in the Netherlands at an instant, whatever zone the machine is in. */
export const dutchDay = (instant: Date): PlainDate => FORM.format(instant) as PlainDate;
