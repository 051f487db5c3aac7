import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { clockState, sortByUrgency, startClock } from './clock.ts';
import { DEFAULT_COUNTING } from './settings.ts';
import type { TermId } from './term.ts';
import { clockStateText } from './terms.nl.ts';
import { toCalendarEvents } from './to-calendar.ts';

const clock = (term: Exclude<TermId, 'retour'>, startedOn: string, about = 'bericht-17') =>
  startClock({ term, startedOn: d(startedOn), about }, STATUTORY_CALENDAR, DEFAULT_COUNTING);

test('OP271: a clock runs, is due, and is overdue by working days', () => {
  const start = clock('start', '2026-12-17');
  assert.equal(start.dueOn, '2026-12-24');
  const on = (today: string) => {
    const state = clockState(start, d(today), STATUTORY_CALENDAR);
    return `${state.state}: ${clockStateText(state)}`;
  };
  assert.equal(on('2026-12-22'), 'running: nog 2 werkdagen');
  assert.equal(on('2026-12-23'), 'running: nog 1 werkdag');
  assert.equal(on('2026-12-24'), 'due-today: vandaag de laatste dag');
  assert.equal(on('2026-12-25'), 'overdue: te laat, sinds de laatste werkdag');
  assert.equal(on('2026-12-28'), 'overdue: 1 werkdag te laat');
  assert.equal(on('2027-01-04'), 'overdue: 5 werkdagen te laat');
});

test('a payment due on a Sunday has no working day left on the Saturday before', () => {
  const state = clockState(clock('betalen', '2026-11-20'), d('2026-12-19'), STATUTORY_CALENDAR);
  assert.deepEqual(state, { state: 'running', workingDays: 0 });
  assert.equal(clockStateText(state), 'loopt af voor de volgende werkdag');
});

test('the most urgent clock stands first, and equals keep a fixed order', () => {
  const clocks = [
    clock('betalen', '2026-11-20'),
    clock('start', '2026-11-20', 'b'),
    clock('start', '2026-11-20', 'a'),
    clock('vot-reactie', '2026-11-19'),
  ];
  const order = sortByUrgency(clocks).map(({ term, about }) => `${term} ${about}`);
  assert.deepEqual(order, ['vot-reactie bericht-17', 'start a', 'start b', 'betalen bericht-17']);
  assert.deepEqual(
    sortByUrgency(clocks.toReversed()).map(({ term, about }) => `${term} ${about}`),
    order,
  );
});

test('clocks as calendar events: task, rule and reference, and the same uid when the day moves', () => {
  const [event] = toCalendarEvents([clock('vot-reactie', '2026-11-20')]);
  assert.deepEqual(event, {
    uid: 'vot-reactie.bericht-17@rodedraad',
    day: '2026-11-27',
    title: 'Reageren op een verzoek om toewijzing, per gevraagd product: JW301 of JW319 (gemeente)',
    description: 'Binnen 5 werkdagen na ontvangst van het verzoek.\nRegel: OP274. Kenmerk: bericht-17.',
  });
  const [later] = toCalendarEvents([clock('vot-reactie', '2026-11-23')]);
  assert.equal(later?.uid, event?.uid);
});
