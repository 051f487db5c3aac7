import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, fromEpochDay, isoWeekday, type PlainDate, plainDate } from './plain-date.ts';
import { HOLIDAY_NAMES } from './working-days.nl.ts';
import {
  addWorkingDays,
  dutchHolidays,
  easterSunday,
  isWorkingDay,
  nextWorkingDay,
  STATUTORY_CALENDAR,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts';

const NARROW: WorkingCalendar = { goodFriday: false, liberationDay: 'never', closedDays: [] };
const FIFTH: WorkingCalendar = { ...NARROW, liberationDay: 'every-fifth-year' };
const d = plainDate;

/** Good Friday, Easter Monday, King's day, Ascension, Whit Monday: as the government lists them, written by hand. */
const KNOWN = {
  2024: ['03-29', '04-01', '04-27', '05-09', '05-20'],
  2025: ['04-18', '04-21', '04-26', '05-29', '06-09'],
  2026: ['04-03', '04-06', '04-27', '05-14', '05-25'],
  2027: ['03-26', '03-29', '04-27', '05-06', '05-17'],
  2028: ['04-14', '04-17', '04-27', '05-25', '06-05'],
  2029: ['03-30', '04-02', '04-27', '05-10', '05-21'],
  2030: ['04-19', '04-22', '04-27', '05-30', '06-10'],
} as const;

for (const [year, [goodFriday, easterMonday, kingsDay, ascension, whitMonday]] of Object.entries(KNOWN)) {
  test(`the holidays of ${year}`, () => {
    const easter = addDays(d(`${year}-${easterMonday}`), -1);
    assert.equal(easterSunday(Number(year)), easter);
    const expected = [
      `${year}-01-01`,
      `${year}-${goodFriday}`,
      easter,
      `${year}-${easterMonday}`,
      `${year}-${kingsDay}`,
      `${year}-05-05`,
      `${year}-${ascension}`,
      addDays(d(`${year}-${whitMonday}`), -1),
      `${year}-${whitMonday}`,
      `${year}-12-25`,
      `${year}-12-26`,
    ].sort();
    assert.deepEqual(
      dutchHolidays(Number(year), STATUTORY_CALENDAR).map(({ day }) => day),
      expected,
    );
  });
}

test('the royal birthday moves from Sunday to Saturday, and was Koninginnedag until 2013', () => {
  const royal = (year: number) =>
    dutchHolidays(year, NARROW)
      .filter(({ holiday }) => holiday === 'kings-day' || holiday === 'queens-day')
      .map(({ day, holiday }) => `${day} ${HOLIDAY_NAMES[holiday]}`);
  assert.deepEqual(royal(2006), ['2006-04-29 Koninginnedag']);
  assert.deepEqual(royal(2013), ['2013-04-30 Koninginnedag']);
  assert.deepEqual(royal(2014), ['2014-04-26 Koningsdag']);
  assert.deepEqual(royal(2025), ['2025-04-26 Koningsdag']);
  assert.deepEqual(royal(2031), ['2031-04-26 Koningsdag']);
});

test('what a region may choose: Good Friday, Liberation Day and days of its own', () => {
  assert.equal(isWorkingDay(d('2026-04-03'), STATUTORY_CALENDAR), false);
  assert.equal(isWorkingDay(d('2026-04-03'), NARROW), true);
  assert.equal(isWorkingDay(d('2026-05-05'), STATUTORY_CALENDAR), false);
  assert.equal(isWorkingDay(d('2026-05-05'), FIFTH), true);
  assert.equal(isWorkingDay(d('2025-05-05'), FIFTH), false);
  assert.equal(isWorkingDay(d('2025-05-05'), NARROW), true);
  const bridge: WorkingCalendar = { ...NARROW, closedDays: [d('2026-05-15'), d('2026-05-16')] };
  assert.equal(nextWorkingDay(d('2026-05-13'), bridge), '2026-05-18');
  assert.equal(nextWorkingDay(d('2026-05-13'), NARROW), '2026-05-15');
});

test('Easter and Christmas lengthen a count; 1 to 3 January follow the year', () => {
  assert.equal(addWorkingDays(d('2026-04-02'), 1, STATUTORY_CALENDAR), '2026-04-07');
  assert.equal(addWorkingDays(d('2026-12-24'), 3, STATUTORY_CALENDAR), '2026-12-30');
  assert.equal(addWorkingDays(d('2026-12-31'), 1, STATUTORY_CALENDAR), '2027-01-04');
  assert.equal(addWorkingDays(d('2027-01-04'), -1, STATUTORY_CALENDAR), '2026-12-31');
  assert.equal(addWorkingDays(d('2026-12-25'), 0, STATUTORY_CALENDAR), '2026-12-25');
  assert.equal(workingDayFrom(d('2026-12-25'), STATUTORY_CALENDAR), '2026-12-28');
  assert.equal(workingDayFrom(d('2026-12-24'), STATUTORY_CALENDAR), '2026-12-24');
  assert.throws(() => addWorkingDays(d('2026-12-24'), 1.5, STATUTORY_CALENDAR), RangeError);
});

const someDay = fc.integer({ min: 10_957, max: 25_000 }).map(fromEpochDay);
const someCalendar = fc.record<WorkingCalendar>({
  goodFriday: fc.boolean(),
  liberationDay: fc.constantFrom('never', 'every-year', 'every-fifth-year'),
  closedDays: fc.array(someDay, { maxLength: 5 }),
});

/** Looks at one day without any table. */
function isNaiveWorkingDay(day: PlainDate, calendar: WorkingCalendar): boolean {
  const holidays = dutchHolidays(Number(day.slice(0, 4)), calendar);
  return isoWeekday(day) < 6 && !holidays.some((one) => one.day === day) && !calendar.closedDays.includes(day);
}

test('law: counting by table is counting day by day', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 500 }), someCalendar, (from, length, calendar) => {
      const to = addDays(from, length);
      let naive = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
        naive += Number(isNaiveWorkingDay(day, calendar));
      assert.equal(workingDaysBetween(from, to, calendar), naive);
      assert.equal(workingDaysBetween(to, from, calendar), 0 - naive);
    }),
    { numRuns: 60 },
  );
});

test('law: the n-th working day is worked, and n working days away', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 800 }), someCalendar, (day, n, calendar) => {
      const due = addWorkingDays(day, n, calendar);
      assert.ok(isNaiveWorkingDay(due, calendar));
      assert.equal(workingDaysBetween(day, due, calendar), n);
      const back = addWorkingDays(due, -n, calendar);
      assert.equal(addWorkingDays(back, n, calendar), due);
      assert.ok(isNaiveWorkingDay(back, calendar));
    }),
  );
});

test('200,000 counts are a matter of a moment, not of walking days', () => {
  const startedAt = performance.now();
  let day = d('2024-01-01');
  for (let n = 0; n < 200_000; n++) day = n % 1000 === 0 ? d('2024-01-01') : addWorkingDays(day, 1, STATUTORY_CALENDAR);
  assert.ok(performance.now() - startedAt < 5000);
  assert.ok(day > '2024-01-01');
});
