import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { allocation, line, tariff } from './example.fixture.ts';
import { amountOfMinutes, expectedAmount, perMinute, pickTariff, tariffDay } from './tariff.ts';

const perHour = { ...tariff, unit: '04', tariffCents: cents(8_735) } as const;
const minutes = (volume: number, tariffCents: number, amountCents: number) =>
  ({ ...line, volume, tariffCents: cents(tariffCents), amountCents: cents(amountCents) }) as const;

test('IV081: 450 minutes at 87,35 an hour show 1,46 and cost 655,13, not 450 x 1,46', () => {
  assert.equal(perMinute(cents(8_735)), 146n);
  assert.equal(amountOfMinutes(450, cents(8_735)), 65_513n);
  assert.equal(expectedAmount(minutes(450, 146, 65_700), perHour), 65_513n);
});

test('IV081: half a cent goes up', () => {
  assert.deepEqual(
    [8_730, 8_729, 8_724].map((hour) => perMinute(cents(hour))),
    [146n, 145n, 145n],
  );
});

test('TR346: under a wrong tariff the sum is held against the hour tariff that the line shows rounded', () => {
  assert.equal(expectedAmount(minutes(720, 169, 121_680), perHour), 121_680n, '101,40 an hour shows 1,69');
  assert.equal(expectedAmount(minutes(720, 169, 121_692), perHour), 121_692n, '101,41 an hour shows 1,69 too');
  assert.notEqual(expectedAmount(minutes(720, 169, 122_400), perHour), 122_400n, '102,00 an hour shows 1,70');
  assert.notEqual(expectedAmount(minutes(720, 169, 121_200), perHour), 121_200n, '101,00 an hour shows 1,68');
});

test('the day of care picks the tariff version, and a line in minutes takes a tariff per minute before one per hour', () => {
  const lastYear = { ...tariff, version: 2, from: plainDate('2025-01-01'), through: plainDate('2025-12-31') };
  const both = [lastYear, perHour, tariff];
  assert.equal(pickTariff(both, plainDate('2025-12-31'), '01')?.version, 2);
  assert.equal(pickTariff(both, plainDate('2026-01-01'), '01'), tariff);
  assert.equal(pickTariff(both, plainDate('2026-01-01'), '04'), perHour);
  assert.equal(pickTariff(both, plainDate('2027-01-01'), '01'), null);
});

test('a period written down wrong picks the tariff of the period as it should be', () => {
  const wrong = { ...line, period: { from: plainDate('2026-10-09'), through: plainDate('2026-10-31') } };
  assert.equal(tariffDay(wrong, null), '2026-10-09');
  assert.equal(tariffDay(wrong, allocation), '2026-10-01');
});
