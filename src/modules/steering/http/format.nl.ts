import type { PlainDate } from '../../../kernel/plain-date.ts';

const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const number = new Intl.NumberFormat('nl-NL');
const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const dayForm = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthForm = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });

const MILLION_CENTS = 100_000_000n;

/** Whole euros, or millions with one decimal from a million on: "€ 96.413", "€ 101,2 mln". */
export function euroText(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  return size >= MILLION_CENTS
    ? `€ ${oneDecimal.format(Number(cents) / Number(MILLION_CENTS))} mln`
    : euros.format(Number(cents) / 100);
}

export const countText = (count: number): string => number.format(count);
/** "82,5%". */
export const percentageText = (value: number): string => `${oneDecimal.format(value)}%`;
/** "30 november 2026". */
export const dayText = (day: PlainDate): string => dayForm.format(new Date(`${day}T00:00:00Z`));
/** "oktober". */
export const monthText = (month: number): string => monthForm.format(new Date(Date.UTC(2026, month - 1, 1)));
