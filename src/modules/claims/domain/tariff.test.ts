import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { allocation, line, tariff } from './example.fixture.ts';
import {
  amountOfMinutes,
  contractAmount,
  expectedAmount,
  hourTariffBehind,
  perMinute,
  pickTariff,
  shownTariff,
  tariffDay,
} from './tariff.ts';

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

test('TR418: no tariff before the first day, and one per hour goes before one that does not fit minutes', () => {
  const day = plainDate('2026-03-01');
  const [perPart, perStay] = [{ ...tariff, unit: '16' } as const, { ...tariff, unit: '14' } as const];
  assert.equal(pickTariff([tariff], plainDate('2025-12-31'), '01'), null);
  assert.equal(pickTariff([perPart, perHour], day, '01'), perHour);
  assert.equal(pickTariff([perHour, perPart], day, '01'), perHour);
  assert.equal(pickTariff([perPart, perStay], day, '01'), perPart);
  assert.equal(pickTariff([perPart, perHour], day, '14'), perPart);
});

test('TR418: a tariff is shown per its own unit, per hour also per minute, and otherwise not at all', () => {
  assert.deepEqual([shownTariff(tariff, '01'), shownTariff(perHour, '01')], [164n, 146n]);
  assert.deepEqual([shownTariff(perHour, '14'), shownTariff({ ...tariff, unit: '14' }, '01')], [null, null]);
});

test('TR346: what a volume costs; euros cost what they are, and units that do not meet cost nothing', () => {
  assert.equal(contractAmount(500, '83', null), 500n);
  assert.equal(contractAmount(500, '01', null), null);
  assert.equal(contractAmount(10, '01', tariff), 1_640n);
  assert.equal(contractAmount(450, '01', perHour), 65_513n);
  assert.equal(contractAmount(10, '14', perHour), null);
});

test('TR346: an hour tariff is behind a line in minutes alone, when the contract has one or none', () => {
  const one = minutes(600, 164, 98_400);
  assert.equal(hourTariffBehind(one, null), 9_840n);
  assert.equal(hourTariffBehind(one, tariff), null);
  assert.equal(hourTariffBehind({ ...one, unit: '04' }, null), null);
  assert.equal(hourTariffBehind({ ...one, tariffCents: null }, null), null);
  assert.equal(hourTariffBehind({ ...one, tariffCents: null }, perHour), null);
  assert.equal(hourTariffBehind(minutes(0, 164, 0), null), 9_840n, 'no minutes: the tariff as shown');
  assert.equal(hourTariffBehind(minutes(1, 164, 164), null), 9_840n);
  assert.equal(hourTariffBehind(minutes(1, 164, 999), null), 9_869n, 'not above what rounds to the shown tariff');
  assert.equal(hourTariffBehind(minutes(1, 164, 1), null), 9_810n, 'nor below it');
});
