import {
  daysInMonth,
  monthOf,
  type PlainDate,
  plainDate,
  plainDateOf,
  yearOf,
} from '../../../../../kernel/plain-date.ts';
import type { CDT_BedragMetDC, CDT_GeslotenPeriode, CDT_TotaalBedragMetDC } from '../../types/basis.ts';

/** CS002: weighted sum of the digits divisible by 11. 000000000 passes, as in the published check. */
export function passesElevenTest(bsn: string): boolean {
  let sum = -Number(bsn[8]);
  for (let i = 0; i < 8; i++) sum += (9 - i) * Number(bsn[i]);
  return sum % 11 === 0;
}

/** The day so many years earlier; 29 February becomes the 28th when that year has none. */
export function yearsBefore(day: PlainDate, years: number): PlainDate {
  const [year, month] = [yearOf(day) - years, monthOf(day)];
  return plainDateOf(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}

export const sameMonth = (a: PlainDate, b: PlainDate): boolean => a.slice(0, 7) === b.slice(0, 7);

export function isWholeMonth({ Begindatum, Einddatum }: CDT_GeslotenPeriode): boolean {
  const lastDay = daysInMonth(yearOf(Begindatum), monthOf(Begindatum));
  return sameMonth(Begindatum, Einddatum) && Begindatum.endsWith('-01') && Number(Einddatum.slice(8)) === lastDay;
}

/** Eurocents with their sign: credit is negative. Sums of a message stay far below 2^53. */
export const signedCents = (amount: CDT_BedragMetDC): number =>
  amount.DebetCredit === 'C' ? -amount.Bedrag : amount.Bedrag;

export const signedTotalCents = (total: CDT_TotaalBedragMetDC): number =>
  total.DebetCredit === 'C' ? -total.TotaalBedrag : total.TotaalBedrag;

/** CS100: the standard's declarations begin here. */
export const FIRST_DAY: PlainDate = plainDate('2021-01-01');
