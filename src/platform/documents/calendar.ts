import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { PlainDate } from '../../kernel/plain-date.ts';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** A whole day in a calendar. Titles and descriptions leave the house: no names, no BSN. */
export type CalendarEvent = {
  /** The same thing keeps the same uid: a calendar that reads the file again moves the event, and adds none. */
  readonly uid: string;
  readonly day: PlainDate;
  readonly title: string;
  readonly description?: string;
};

export type CalendarFileOptions = {
  /** Name that calendars show for the whole. */
  readonly name: string;
  /** When the file is made; a calendar keeps the newest version of an event. */
  readonly madeAt: Date;
};

/** Days as an iCalendar file (RFC 5545) that any calendar program reads. Throws RangeError for what cannot be an event. */
export function calendarFile(events: readonly CalendarEvent[], { name, madeAt }: CalendarFileOptions): string {
  const { value, error } = createEvents(
    events.map((event) => toAttributes(event, madeAt)),
    { productId: '-//Rode Draad//NL', calName: oneLine(name), method: 'PUBLISH' },
  );
  if (error) throw new RangeError(`not a calendar: ${error.message}`);
  return refold(withStamp(value ?? EMPTY, madeAt));
}

/** The library gives nothing for no events; an empty calendar is a lawful answer too. */
const EMPTY =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nPRODID:-//Rode Draad//NL\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n';

function toAttributes({ uid, day, title, description }: CalendarEvent, madeAt: Date): EventAttributes {
  const start = day.split('-').map(Number) as [number, number, number] & DateArray;
  return {
    uid: oneLine(uid),
    title: oneLine(title),
    ...(description === undefined
      ? {}
      : {
          description: description
            .split(/\r\n?|\n/)
            .map(oneLine)
            .join('\n'),
        }),
    start,
    // The day after: an end of an all-day event is excluded.
    end: dayAfter(day),
    sequence: sequenceOf(madeAt),
    lastModified: madeAt.getTime(),
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
  };
}

function dayAfter(day: PlainDate): DateArray {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
}

/** A later file has a higher number: minutes since 2020 stay within the 31 bits that calendars count in. */
const sequenceOf = (madeAt: Date): number =>
  Math.max(0, Math.floor((madeAt.getTime() - Date.UTC(2020, 0, 1)) / 60_000));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the file.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ');

/** The library stamps with the clock of the machine; the same facts must give the same file. */
function withStamp(file: string, madeAt: Date): string {
  const stamp = madeAt.toISOString().replace(/[-:]|\.\d{3}/g, '');
  return file.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`);
}

const utf8 = new TextEncoder();
const LINE_BYTES = 75;

/** The library folds by characters; the standard counts 75 bytes of UTF-8 (RFC 5545, 3.1). */
function refold(file: string): string {
  return file
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = utf8.encode(sign).length;
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = '';
      // The space that continues a line counts too.
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
