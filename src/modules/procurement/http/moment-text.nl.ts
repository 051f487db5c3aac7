const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const CLOCK = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** A moment as people read it, in Dutch time: `22 november 2026 om 12.00 uur`. */
export const momentText = (instant: string): string =>
  `${DAY.format(new Date(instant))} om ${CLOCK.format(new Date(instant)).replace(':', '.')} uur`;

/** A day as people read it: `22 november 2026`. */
export const dayText = (day: string): string => DAY.format(new Date(`${day.slice(0, 10)}T12:00:00Z`));
