import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate as d, fromEpochDay, type PlainDate } from '../../../kernel/plain-date.ts';
import { isWorkingDay, STATUTORY_CALENDAR, type WorkingCalendar } from '../../../kernel/working-days.ts';
import { startClock } from './clock.ts';
import deadlines from './data/deadlines.json' with { type: 'json' };
import { addMonths, dueDay } from './due-day.ts';
import { type Heenbericht, isHeenbericht } from './returns.ts';
import { type CountingSettings, DEFAULT_COUNTING, dayOfReceipt } from './settings.ts';
import { TERM_IDS, TERMS, type TermId } from './term.ts';

/** A case: the trigger day, the due day, and what makes it an edge. */
type Case = readonly [startedOn: string, dueOn: string, why: string];

const CASES: Readonly<Record<TermId, readonly Case[]>> = {
  retour: [
    ['2026-11-20', '2026-11-25', 'received on Friday: Monday is day 1'],
    ['2026-11-21', '2026-11-25', 'received on Saturday counts as on Friday'],
    ['2026-04-01', '2026-04-08', 'Good Friday, Easter and Easter Monday lie between'],
    ['2026-12-23', '2026-12-29', 'the second day of Christmas is a Saturday'],
    ['2024-02-27', '2024-03-01', 'a leap day is a working day'],
  ],
  'declaratie-antwoord': [
    ['2026-11-20', '2026-12-04', 'two weeks without holidays'],
    ['2026-12-18', '2027-01-05', 'Christmas and New Year'],
    ['2026-04-30', '2026-05-18', 'Liberation Day and Ascension Day'],
  ],
  start: [
    ['2026-11-20', '2026-11-27', 'a week'],
    ['2026-04-24', '2026-05-04', "King's day on a Monday"],
  ],
  stop: [
    ['2026-12-31', '2027-01-08', 'the end of a year'],
    ['2028-02-29', '2028-03-07', 'care ends on a leap day'],
  ],
  'stop-na-tijdelijk': [['2026-05-22', '2026-06-01', 'Whit Monday']],
  'vot-reactie': [
    ['2026-03-27', '2026-04-07', 'the fifth day falls after Easter Monday'],
    ['2025-04-11', '2025-04-22', 'Good Friday late in April'],
  ],
  'vow-reactie': [['2026-12-24', '2027-01-04', 'New Year in the middle']],
  onderzoek: [
    ['2026-09-01', '2026-10-27', 'eight weeks later, the same weekday'],
    ['2026-03-10', '2026-05-06', '5 May is Liberation Day: moves on to Wednesday'],
    ['2026-10-31', '2026-12-28', 'ends on the second day of Christmas, a Saturday: moves to Monday'],
  ],
  woonplaatsbeginsel: [
    ['2026-11-20', '2026-12-04', 'two weeks'],
    ['2026-03-20', '2026-04-07', 'ends on Good Friday: moves past Easter Monday'],
  ],
  'vot-indienen': [['2026-11-20', '2026-11-27', 'a week']],
  declareren: [
    ['2026-01-31', '2026-02-28', 'January is declared by the end of February, a Saturday: stays'],
    ['2028-01-01', '2028-02-29', 'February of a leap year'],
    ['2026-12-15', '2027-01-31', 'over the year, a Sunday: stays'],
  ],
  betalen: [
    ['2026-11-20', '2026-12-20', 'a Sunday: stays, so that payment is never late'],
    ['2028-01-30', '2028-02-29', 'a leap day'],
  ],
  correctie: [
    ['2026-12-31', '2027-02-28', 'no 31 February'],
    ['2027-12-30', '2028-02-29', 'a leap day'],
    ['2026-11-20', '2027-01-20', 'the same day two months later'],
  ],
  verjaring: [
    ['2026-10-31', '2031-10-31', 'five years later'],
    ['2024-02-29', '2029-02-28', 'a leap day has no fifth year'],
    ['2023-02-28', '2028-02-29', 'going back from 29 February, TR335 cuts off at the 28th'],
    ['2024-02-28', '2029-02-28', 'the 28th of a leap year is no end of month'],
  ],
};

const due = (term: TermId, on: string, settings = DEFAULT_COUNTING, calendar = STATUTORY_CALENDAR): PlainDate =>
  dueDay(term, d(on), calendar, settings);

for (const id of TERM_IDS) {
  for (const [startedOn, dueOn, why] of CASES[id]) {
    test(`${TERMS[id].rule} ${id}: ${startedOn} -> ${dueOn}, ${why}`, () => assert.equal(due(id, startedOn), dueOn));
  }
}

test('the terms are those of the published list: rule, limit, unit and who must move', () => {
  assert.deepEqual(
    [...TERM_IDS],
    deadlines.deadlines.map(({ id }) => id),
  );
  const movers: Record<string, string> = { gemeente: 'municipality', aanbieder: 'provider', ontvanger: 'receiver' };
  for (const { id, rule, limit, unit, actor, action } of deadlines.deadlines) {
    const term = TERMS[id as TermId];
    assert.equal(term.rule, rule.replace(' (geen iJw-regel)', ''));
    assert.equal(term.length.limit, limit);
    assert.equal(term.length.unit.replace('einde', ''), unit);
    assert.equal(term.mustMove, movers[actor]);
    for (const message of action.match(/JW\d{3}/g) ?? [])
      assert.ok(
        term.expected.some((one) => one === message),
        id,
      );
  }
});

test('OP090: who must return what', () => {
  const move = (message: Heenbericht) => {
    const start = { term: 'retour', startedOn: d('2026-11-20'), about: 'b-1', message } as const;
    const { mustMove, expected } = startClock(start, STATUTORY_CALENDAR, DEFAULT_COUNTING);
    return `${mustMove} ${expected}`;
  };
  assert.equal(move('JW301'), 'provider JW302');
  assert.equal(move('JW319'), 'provider JW320');
  assert.equal(move('JW305'), 'municipality JW306');
  assert.equal(move('JW307'), 'municipality JW308');
  assert.equal(move('JW315'), 'municipality JW316');
  assert.equal(move('JW317'), 'municipality JW318');
  assert.equal(isHeenbericht('JW323'), false, 'a declaration has OP090x4 instead');
  assert.equal(isHeenbericht('JW302'), false, 'no return message to a return message');
});

test('what the standard leaves open is a setting (adr 0011)', () => {
  const counting = (more: Partial<CountingSettings>): CountingSettings => ({ ...DEFAULT_COUNTING, ...more });
  const fromDayOne = counting({ triggerDayCounts: true });
  assert.equal(due('retour', '2026-11-20', fromDayOne), '2026-11-24', 'Friday is day 1');
  assert.equal(due('retour', '2026-11-21', fromDayOne), '2026-11-25', 'a Saturday cannot be day 1');
  assert.equal(due('woonplaatsbeginsel', '2026-11-20', fromDayOne), '2026-12-03');
  const strict = counting({ movesToWorkingDay: { week: false, maand: false, dag: false } });
  assert.equal(due('onderzoek', '2026-03-10', strict), '2026-05-05');
  const kind = counting({ movesToWorkingDay: { week: true, maand: true, dag: true } });
  assert.equal(due('betalen', '2026-11-20', kind), '2026-12-21');
  assert.equal(due('declareren', '2026-01-31', kind), '2026-03-02');
  assert.equal(due('verjaring', '2025-01-31', kind), '2030-01-31');
  const works: WorkingCalendar = { ...STATUTORY_CALENDAR, goodFriday: false };
  assert.equal(due('retour', '2026-04-01', DEFAULT_COUNTING, works), '2026-04-07');
});

test('the end of the day is a setting, in Dutch time', () => {
  const five = { ...DEFAULT_COUNTING, dayEndsAt: '17:00' };
  assert.equal(dayOfReceipt(new Date('2026-11-20T15:59:59Z'), five), '2026-11-20');
  assert.equal(dayOfReceipt(new Date('2026-11-20T16:00:00Z'), five), '2026-11-21');
  assert.equal(dayOfReceipt(new Date('2026-07-20T15:00:00Z'), five), '2026-07-21', 'summer time');
  assert.equal(dayOfReceipt(new Date('2026-11-20T22:59:00Z'), DEFAULT_COUNTING), '2026-11-20');
  assert.equal(dayOfReceipt(new Date('2026-11-20T23:00:00Z'), DEFAULT_COUNTING), '2026-11-21');
  assert.throws(() => dayOfReceipt(new Date(), { ...five, dayEndsAt: '17h' }), RangeError);
});

const someDay = fc.integer({ min: 10_957, max: 25_000 }).map(fromEpochDay);

test('law: TR335 accepts the last day of verjaring and refuses the day after', () => {
  fc.assert(
    fc.property(someDay, (end) => {
      const last = due('verjaring', end);
      assert.ok(addMonths(last, -60) <= end);
      assert.ok(addMonths(addDays(last, 1), -60) > end);
    }),
  );
});

test('law: a later trigger is never due earlier, and a term in working days ends on one', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...TERM_IDS), (day, id) => {
      assert.ok(due(id, day) <= due(id, addDays(day, 1)));
      assert.ok(due(id, day) > day);
      const { unit } = TERMS[id].length;
      if (unit === 'werkdag' || unit === 'week') assert.ok(isWorkingDay(due(id, day), STATUTORY_CALENDAR));
    }),
  );
});
