import { Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addWorkingDays, STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { CALENDAR_TYPE, calendarFile } from '../../../platform/documents/index.ts';
import { type ActorContext, answer, file, type Route, route } from '../../../platform/http/index.ts';
import { cutPage, pageFields, parsePage } from '../../../platform/http/page.ts';
import { choice } from '../../../platform/http/schema-parts.ts';
import { type Clock, type MessageId, toCalendarEvents } from '../../../standards/ijw/index.ts';
import { loadRegionCalendar } from '../../parties/index.ts';
import { type ClockRow, countClocks, listClocks } from '../storage/clocks.ts';
import { CLOCK_STATE_WORDS, ClockCounts, ClockList, MOVER_WORDS } from './clock-schemas.ts';
import { dailyPurpose, dayOf, type ExchangeOptions, sideOf } from './context.ts';
import { presentClock } from './present-clock.ts';
import { termOf } from './present-message.ts';
import { calendarText } from './words.nl.ts';

const ORDER = 'uiterlijk';
const keyOf = (row: ClockRow) => [row.dueOn, String(row.id)] as const;
const guard = { tags: ['termijnen'], rights: 'messages.read', purpose: dailyPurpose } as const;

const ListQuery = Type.Object({
  ...pageFields,
  stand: Type.Optional(choice(Object.values(CLOCK_STATE_WORDS))),
  aanZet: Type.Optional(choice(Object.values(MOVER_WORDS))),
});

/** The last of the five working days that are looked ahead, as the list of work does. */
const weekEnds = (day: PlainDate): PlainDate => addWorkingDays(day, 5, STATUTORY_CALENDAR);
/** More due days than this nobody puts in a calendar at once. */
const MOST_EVENTS = 500;

type Reader = Pick<ActorContext<unknown, unknown, unknown>, 'scope' | 'can'>;

/** Terms of declarations are for who may read declarations; row security keeps each to its own parties. */
const readable = ({ can }: Pick<Reader, 'can'>) => ({ declarations: can('claims.read') });
/** Of those, where the reader's own side must move. */
const mine = (reader: Reader) => ({ ...readable(reader), mustMove: sideOf(reader.scope) });

/** Terms that run: who must move, with what, before when. */
export function clockRoutes({ now }: ExchangeOptions): readonly Route[] {
  return [
    route({
      method: 'GET',
      url: '/termijnen',
      summary: 'Lopende termijnen, eerst wat het eerst moet',
      ...guard,
      query: ListQuery,
      answer: ClockList,
      handler: async ({ tx, query, scope, can }) => {
        const page = parsePage(query, ORDER, 2);
        if (!page.ok) return page;
        const today = dayOf(now);
        const mustMove = termOf(MOVER_WORDS, query.aanZet);
        const question = { ...readable({ can }), ...(mustMove && { mustMove }), today, weekEnds: weekEnds(today) };
        const state = termOf(CLOCK_STATE_WORDS, query.stand) ?? 'open';
        const { after, limit } = page.value;
        const found = await listClocks(tx, {
          ...question,
          state,
          limit: limit + 1,
          ...(after && { after: { dueOn: after[0] as PlainDate, id: BigInt(after[1] ?? 0) } }),
        });
        const { rows, next } = cutPage(found, page.value, ORDER, keyOf);
        const counts = await countClocks(tx, question);
        const totaal = { open: counts.open, overdue: counts.overdue, 'due-this-week': counts.dueThisWeek }[state];
        const { calendar } = await loadRegionCalendar(tx, scope.regionIds[0] ?? 0);
        const items = rows.map((row) => presentClock(row, today, calendar));
        return answer({ items, volgende: next ?? null, totaal }, { next });
      },
    }),
    route({
      method: 'GET',
      url: '/termijnen/tellingen',
      summary: 'Hoeveel termijnen uw organisatie moet halen',
      ...guard,
      answer: ClockCounts,
      handler: async ({ tx, scope, can }) => {
        const today = dayOf(now);
        const counts = await countClocks(tx, {
          ...mine({ scope, can }),
          today,
          weekEnds: weekEnds(today),
        });
        return { open: counts.open, teLaat: counts.overdue, dezeWeek: counts.dueThisWeek };
      },
    }),
    route({
      method: 'GET',
      url: '/termijnen/agenda',
      summary: 'De termijnen die uw organisatie moet halen, als agendabestand',
      description: 'Een bestand in de vorm iCalendar (RFC 5545). Er staan geen namen of nummers van kinderen in.',
      ...guard,
      produces: ['text/calendar'],
      handler: async ({ tx, scope, can }) => {
        const today = dayOf(now);
        const rows = await listClocks(tx, {
          ...mine({ scope, can }),
          state: 'open',
          today,
          weekEnds: weekEnds(today),
          limit: MOST_EVENTS,
        });
        const events = toCalendarEvents(rows.map(toClock));
        return file('termijnen.ics', CALENDAR_TYPE, calendarFile(events, { name: calendarText.name, madeAt: now() }));
      },
    }),
  ];
}

/** `about` names our own number, never a child. */
const toClock = (row: ClockRow): Clock => ({
  term: row.term,
  startedOn: row.startedOn,
  dueOn: row.dueOn,
  mustMove: row.mustMove,
  expected: (row.expected?.split(' of ') ?? []) as MessageId[],
  about: calendarText.about(row.id),
});
