import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import { planTariffs, type StandingTariff, type TariffLine } from './tariff-file.ts';

const scope = { productId: 1, municipalityId: null, providerId: null };
const day = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text));
const stands = (
  id: number,
  from: string,
  through: string | null,
  followed: StandingTariff['followed'] = null,
): StandingTariff => ({
  ...scope,
  id,
  from: plainDate(from),
  through: day(through),
  tariffCents: cents(100),
  followed,
});
const line = (at: number, from: string, through: string | null, change: Partial<TariffLine> = {}): TariffLine => ({
  ...scope,
  at,
  from: plainDate(from),
  through: day(through),
  tariffCents: cents(100),
  ...change,
});

test('R-166: what stands, read again, changes nothing', () => {
  const plan = planTariffs(
    [line(0, '2026-01-01', '2026-12-31'), line(1, '2027-01-01', null)],
    [stands(1, '2026-01-01', '2026-12-31', 'always'), stands(2, '2027-01-01', null, 'always')],
  );
  assert.deepEqual([plan.faults, plan.added, plan.changed, plan.unchanged], [[], [], [], 2]);
});

test('a later row ends the tariff before it, in the file or not, and the same file again changes nothing', () => {
  const standing = [stands(1, '2026-01-01', null)];
  const rows = [line(0, '2026-01-01', null), line(1, '2027-01-01', null, { tariffCents: cents(120) })];
  for (const file of [rows, rows.slice(1)]) {
    const plan = planTariffs(file, standing);
    assert.deepEqual(plan.faults, []);
    assert.deepEqual(plan.added, [{ at: 1, through: null }]);
    assert.deepEqual(
      plan.changed.map(({ tariff, through }) => [tariff.id, through]),
      [[1, '2026-12-31']],
    );
  }
  const after = [stands(1, '2026-01-01', '2026-12-31'), { ...stands(2, '2027-01-01', null), tariffCents: cents(120) }];
  const again = planTariffs(rows, after);
  assert.deepEqual([again.faults, again.added, again.changed, again.unchanged], [[], [], [], 2]);
});

test('an empty last day runs until the tariff that stands after it', () => {
  const plan = planTariffs([line(0, '2026-01-01', null)], [stands(2, '2027-01-01', null)]);
  assert.deepEqual(plan.added, [{ at: 0, through: '2026-12-31' }]);
  assert.deepEqual(
    plan.missing.map(({ id }) => id),
    [2],
  );
});

test('another municipality or provider is another tariff', () => {
  const plan = planTariffs(
    [line(0, '2027-01-01', null, { municipalityId: 10 }), line(1, '2027-01-01', null, { providerId: 30 })],
    [stands(1, '2026-01-01', null, 'always')],
  );
  assert.deepEqual([plan.faults, plan.added.length, plan.changed], [[], 2, []]);
});

for (const [name, lines, standing, expected] of [
  [
    'another amount on a day that stands',
    [line(0, '2026-01-01', null, { tariffCents: cents(99) })],
    [stands(1, '2026-01-01', null)],
    [0, 'tariff', 'amount-stands'],
  ],
  ['an end before the start', [line(0, '2027-01-01', '2026-12-31')], [], [0, 'through', 'end-before-start']],
  [
    'a last day past the next tariff',
    [line(0, '2026-01-01', '2027-03-31'), line(1, '2027-01-01', null)],
    [],
    [0, 'through', 'runs-into-next'],
  ],
  [
    'a last day before contracts are done with it',
    [line(0, '2026-01-01', '2026-06-30')],
    [stands(1, '2026-01-01', null, plainDate('2026-12-31'))],
    [0, 'through', 'still-in-contracts'],
  ],
  [
    'a new tariff that cuts one that contracts follow',
    [line(0, '2027-01-01', null)],
    [stands(1, '2026-01-01', null, 'always')],
    [0, 'from', 'still-in-contracts'],
  ],
  ['the same tariff twice', [line(0, '2027-01-01', null), line(1, '2027-01-01', null)], [], [1, 'from', 'twice']],
] as const) {
  test(`a file of tariffs is refused for ${name}`, () => {
    const { faults } = planTariffs(lines, standing);
    assert.deepEqual(
      faults.map(({ at, column, code }) => [at, column, code]),
      [expected],
    );
  });
}

test('contracts that end before the new last day do not stand in the way', () => {
  const plan = planTariffs([line(0, '2027-01-01', null)], [stands(1, '2026-01-01', null, plainDate('2026-12-31'))]);
  assert.deepEqual([plan.faults, plan.changed.length], [[], 1]);
});
