import { plainDateOf } from '../../../kernel/plain-date.ts';
import type { CDT_Geboortedatum } from '../release-3-2/types/basis.ts';

/** What is known of a birth date. */
export type BirthDateKnown = { readonly year?: number; readonly month?: number; readonly day?: number };

/** Unknown parts become 01 for day and month and 1900 for the year; DatumGebruik tells which are known (IV009, CS139). */
export function birthDate({ year, month, day }: BirthDateKnown): CDT_Geboortedatum {
  if (year === undefined) return { Datum: plainDateOf(1900, 1, 1), DatumGebruik: '3' };
  if (month === undefined) return { Datum: plainDateOf(year, 1, 1), DatumGebruik: '2' };
  if (day === undefined) return { Datum: plainDateOf(year, month, 1), DatumGebruik: '1' };
  return { Datum: plainDateOf(year, month, day) };
}
