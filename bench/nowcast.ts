/**
 * Back-test of the forecast over the demonstration's history: `node bench/nowcast.ts`. At earlier days, with only what was known then,
 * the months up to two months ahead are forecast by the nowcast and by a straight line; both are held against what came. Printed: error,
 * share within the band of 80%, and how many weeks ahead a bound was warned of. Bounds are placed for the purpose, on every line at 98%
 * of what it reached in all (so each is passed in its last weeks) and at 103% (so none is ever passed).
 */
import { test } from 'node:test';
import { loadDemo } from '../src/app/demo/load.ts';
import { addDays, epochDay, type PlainDate, plainDate } from '../src/kernel/plain-date.ts';
import { type BackTest, backTest, type Warned, warnings } from '../src/modules/forecast/domain/nowcast/back-test.ts';
import { monthOfDay } from '../src/modules/forecast/domain/nowcast/months.ts';
import { loadNowcastFacts } from '../src/modules/forecast/storage/nowcast-facts.ts';
import { withScope } from '../src/platform/db/index.ts';
import { HOUSE_SCOPE } from '../src/platform/jobs/index.ts';
import { testDatabase } from '../test/support/database.ts';
import { vault } from '../test/support/world.ts';

const TODAY = plainDate('2026-11-22');
const FIRST_MONTH = monthOfDay(plainDate('2025-12-01'));
/** The last month of which the declarations have come in on that day. */
const LAST_MONTH = monthOfDay(plainDate('2026-09-01'));
const AHEAD = 1;
const DAYS: readonly PlainDate[] = ['2026-06-22', '2026-07-22', '2026-08-22'].map((day) => plainDate(day));
const EVERY_WEEK = Array.from({ length: 15 }, (_, week) => addDays(plainDate('2026-06-08'), 7 * week));

const db = await testDatabase();

// Under node's test runner only because the database of a test cleans up after itself there; nothing is asserted.
test('nowcast', async () => {
  const loaded = await loadDemo(db, { vault, today: TODAY });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  const facts = await withScope(db, { ...HOUSE_SCOPE, regionIds: [1] }, (tx) =>
    loadNowcastFacts(tx, 1, plainDate('2024-11-01'), LAST_MONTH),
  );
  const from = FIRST_MONTH;
  const told = DAYS.map((day) => {
    const asOf = epochDay(day);
    return backTest(facts, { asOf, from, through: monthOfDay(day) + AHEAD, truthOn: epochDay(TODAY) });
  });
  print('Error and coverage, months still open up to two months ahead', told.flat().map(errorRow));
  const weekly = warnings(facts, {
    asOfs: EVERY_WEEK.map(epochDay),
    from,
    through: LAST_MONTH,
    truthOn: epochDay(TODAY),
  });
  print('Warning of a bound that is passed in the last weeks, and of one that never is', weekly.map(warningRow));
});

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const errorRow = ({ kind, moments, lines, nowcast, straight, covered, bias }: BackTest) => ({
  kind,
  moment: moments,
  lines,
  'error nowcast': percent(nowcast),
  'error straight line': percent(straight),
  'nowcast too high (+) or low (-)': percent(bias),
  'within the band of 80%': percent(covered),
});

const warningRow = ({ kind, lines, ...row }: Warned) => ({
  kind,
  lines,
  'weeks ahead, nowcast (median)': row.nowcast.weeks?.toFixed(1) ?? 'none',
  'weeks ahead, straight line (median)': row.straight.weeks?.toFixed(1) ?? 'none',
  'warned in time, nowcast': percent(row.nowcast.inTime),
  'warned in time, straight line': percent(row.straight.inTime),
  'weeks of false alarm, nowcast': percent(row.nowcast.falseAlarms),
  'weeks of false alarm, straight line': percent(row.straight.falseAlarms),
});

function print(title: string, rows: readonly object[]): void {
  process.stdout.write(`\n${title}\n`);
  console.table(rows);
}
