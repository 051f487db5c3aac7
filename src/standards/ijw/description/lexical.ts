import { daysInMonth } from '../../../kernel/plain-date.ts';

/** How a text reads as an XML Schema date: a day we can use, a day outside years 0001-9999, or no date at all. */
export type DateReading = 'day' | 'outside-calendar' | 'no-date';

const DATE = /^(-?)([0-9]{4,})-([0-9]{2})-([0-9]{2})(Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/;
const TIME =
  /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$/;
const INTEGER = /^[+-]?[0-9]+$/;

/** Reads the lexical form of xs:date, calendar included (RS032). */
export function readDate(text: string): DateReading {
  const parts = DATE.exec(text);
  if (!parts) return 'no-date';
  const digits = parts[2] as string;
  if (digits === '0000' || (digits.length > 4 && digits.startsWith('0'))) return 'no-date';
  const year = digits.length > 4 ? Number(digits.slice(-4)) + 2000 : Number(digits);
  const [month, day] = [Number(parts[3]), Number(parts[4])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'no-date';
  return parts[1] === '-' || digits.length > 4 ? 'outside-calendar' : 'day';
}

/** True for the lexical form of xs:time (RS034). */
export const isTime = (text: string): boolean => TIME.test(text);

/** Reads xs:integer; undefined when it is none. Beyond 2^53 the value loses digits, which no range of ours reaches. */
export function readInteger(text: string): number | undefined {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return INTEGER.test(text) ? Number(text) + 0 : undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

/** White space facet 'collapse', as xs:integer, xs:date and xs:time prescribe. */
export function collapse(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > 0x20 && last > 0x20) return text;
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** Number of characters as XML counts them: a character outside the basic plane is one. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) count--;
  return count;
}
