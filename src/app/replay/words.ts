import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import type { CDT_Omvang, LDT_Frequentie } from '../../standards/ijw/index.ts';

const UNITS: readonly (readonly [word: RegExp, unit: CDT_Omvang['Eenheid']])[] = [
  [/^(minuut|minuten)$/, '01'],
  [/^(uur|uren)$/, '04'],
  [/^(etmaal|etmalen)$/, '14'],
  [/^(dagdeel|dagdelen)$/, '16'],
  [/^(stuks?|keer)$/, '84'],
  [/^(euro'?s?)$/, '83'],
];
const FREQUENCIES: Readonly<Record<string, LDT_Frequentie>> = { dag: '1', week: '2', maand: '4' };
const SIZE =
  /(\d[\d.]*(?:,\d+)?) (minuut|minuten|uur|uren|etmaal|etmalen|dagdeel|dagdelen|stuks?|keer|euro'?s?)(?: per (dag|week|maand)|( in totaal| totaal))?/i;

/** A size in words, such as "6 uur per week" or "200 euro per maand"; without a frequency it is a total (IV042). */
export function sizeIn(text: string): CDT_Omvang | undefined {
  const [, amount = '', word = '', per] = SIZE.exec(text) ?? [];
  const unit = UNITS.find(([form]) => form.test(word.toLowerCase()))?.[1];
  if (unit === undefined) return undefined;
  const value = numberOf(amount);
  const volume = unit === '83' ? Math.round(value * 100) : value;
  return { Volume: volume, Eenheid: unit, Frequentie: FREQUENCIES[per?.toLowerCase() ?? ''] ?? '6' };
}

/** A budget in words, in euro cents: "budget van 5.000 euro", "budget verhogen van 5.000 naar 6.000 euro". */
export function budgetIn(text: string): number | undefined {
  const amount =
    /budget\D.*?(?:naar|wordt|tot) (\d[\d.]*(?:,\d+)?)(?![-\d])/i.exec(text)?.[1] ??
    /budget\D{0,12}?(\d[\d.]*(?:,\d+)?)(?![-\d])/i.exec(text)?.[1];
  return amount === undefined ? undefined : Math.round(numberOf(amount) * 100);
}

const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;
const ENDS = String.raw`(?:stop(?:t|pen)?|eindigt|eindigen|be[eë]indig(?:t|en|d)|loopt af|afloopt) (?:op|per)|(?:verlengen|verlengd|verlengt|oprekken|inkorten|loopt|loopt door) (?:tot en met|t\/m|tot|naar)|einddatum(?: wordt| naar)?|tot en met|t\/m|tot`;
const BEGINS = 'vanaf|met ingang van|per|ingaande(?: op)?|(?:gaat in|start|begint) (?:op|per)';

/** The day right after one of these words. */
const dayAfter = (words: string, text: string): PlainDate | undefined =>
  parsePlainDate(new RegExp(String.raw`(?:^|\s)(?:${words}) ${DAY}`, 'i').exec(text)?.[1] ?? '');

/** First day in words: "vanaf 2021-09-01". */
export const fromIn = (text: string): PlainDate | undefined =>
  dayAfter(BEGINS, text.replace(new RegExp(`(?:${ENDS}) ${DAY}`, 'gi'), ''));
/** Last day in words: "tot en met 2022-12-31", "stopt op 2021-08-31"; both ends belong to a period. */
export const throughIn = (text: string): PlainDate | undefined => dayAfter(ENDS, text);
/** Every day that is named. */
export const daysIn = (text: string): readonly PlainDate[] =>
  [...text.matchAll(new RegExp(DAY, 'g'))].flatMap(([, day = '']) => parsePlainDate(day) ?? []);

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Days as Dutch people write them, "1 november 2021" and "01-11-2021", as yyyy-mm-dd. */
export function withPlainDays(text: string): string {
  const iso = (day: string, month: number, year: string) =>
    `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text
    .replace(new RegExp(String.raw`\b(\d{1,2}) (${MONTHS.join('|')}) (\d{4})\b`, 'gi'), (_, day, month, year) =>
      iso(day, MONTHS.indexOf(month.toLowerCase()) + 1, year),
    )
    .replace(/\b(\d{1,2})-(\d{1,2})-(\d{4})\b/g, (_, day, month, year) => iso(day, Number(month), year));
}
