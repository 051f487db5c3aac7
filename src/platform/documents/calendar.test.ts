import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../kernel/plain-date.ts';
import { type CalendarEvent, calendarFile } from './calendar.ts';

const MADE_AT = new Date('2026-11-22T09:30:00Z');
const make = (events: CalendarEvent[], madeAt = MADE_AT) => calendarFile(events, { name: 'Termijnen', madeAt });

/** Reads a calendar as RFC 5545 says: unfold, split at the first colon, undo the escapes. */
function parse(file: string): Map<string, string>[] {
  const events: Map<string, string>[] = [];
  for (const line of file.replace(/\r\n[\t ]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .replace(/\\([nN,;\\])/g, (_, sign) => (sign.toLowerCase() === 'n' ? '\n' : sign));
    events.at(-1)?.set(line.slice(0, colon), value);
  }
  return events;
}

const ONE: CalendarEvent = {
  uid: 'retour-7f3a@rodedraad',
  day: plainDate('2028-02-29'),
  title:
    'Retourbericht JW302; vóór het eind van de dag, met één lange zin die de regel van vijfenzeventig voorbij gaat',
  description: 'Regel OP090\nKijk in Rode Draad',
};

test('an all-day event without an hour, on a leap day too', () => {
  const event = parse(make([ONE]))[0];
  assert.equal(event?.get('DTSTART;VALUE=DATE'), '20280229');
  assert.equal(event?.get('DTEND;VALUE=DATE'), '20280301');
  assert.equal(event?.get('SUMMARY'), ONE.title);
  assert.equal(event?.get('DESCRIPTION'), ONE.description);
  assert.equal(event?.get('TRANSP'), 'TRANSPARENT');
});

test('the same thing again is an update: same UID, higher SEQUENCE, newer stamp', () => {
  const [before] = parse(make([ONE]));
  const [after] = parse(make([{ ...ONE, day: plainDate('2028-03-01') }], new Date('2026-11-23T09:30:00Z')));
  assert.equal(before?.get('UID'), ONE.uid);
  assert.equal(after?.get('UID'), ONE.uid);
  assert.ok(Number(after?.get('SEQUENCE')) > Number(before?.get('SEQUENCE')));
  assert.equal(before?.get('DTSTAMP'), '20261122T093000Z');
  assert.equal(after?.get('DTSTAMP'), '20261123T093000Z');
});

test('the same facts give the same file, and no events an empty calendar', () => {
  assert.equal(make([ONE]), make([ONE]));
  assert.match(make([]), /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  assert.deepEqual(parse(make([])), []);
});

test('law: lines end in CR LF, hold at most 75 bytes, and nothing in a text becomes a line of its own', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aZ0 ;,:\\\r\n\té€😀"'), minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(text, text, (title, description) => {
      const file = make([{ ...ONE, title, description }]);
      for (const line of file.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.ok(!/[\r\n]/.test(line));
      }
      assert.equal(file.split('BEGIN:VEVENT').length, 2);
      const event = parse(file)[0];
      assert.equal(event?.get('UID'), ONE.uid);
      assert.equal(event?.get('DTSTART;VALUE=DATE'), '20280229');
    }),
    { numRuns: 200 },
  );
});
