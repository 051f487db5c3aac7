import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { type PlanItem, planFrom, shortNotice } from './planning.ts';

const item = (key: string, days: number, after: readonly string[] = [], more: Partial<PlanItem> = {}): PlanItem => ({
  key,
  name: key,
  days,
  counting: 'calendar',
  after,
  ...more,
});
const plan = (items: readonly PlanItem[], first = '2026-05-01') =>
  planFrom(items, plainDate(first), STATUTORY_CALENDAR);
const shown = (items: readonly PlanItem[], first?: string) =>
  plan(items, first).items.map((one) => [one.key, one.from, one.through, one.latestThrough, one.critical]);

test('R-184, R-188: what waits begins the day after, and a day that does not move says how much room there is', () => {
  const items = [
    item('tender', 31),
    item('tariffs', 10, ['tender']),
    item('go', 1, ['tariffs'], { endsBy: plainDate('2026-06-20') }),
    item('access', 5, ['tender']),
  ];
  assert.deepEqual(shown(items), [
    ['tender', '2026-05-01', '2026-05-31', '2026-06-09', false],
    ['tariffs', '2026-06-01', '2026-06-10', '2026-06-19', false],
    ['access', '2026-06-01', '2026-06-05', undefined, false],
    ['go', '2026-06-11', '2026-06-11', '2026-06-20', false],
  ]);
  const late = plan([...items.slice(0, 2), item('go', 1, ['tariffs'], { endsBy: plainDate('2026-06-10') })]);
  assert.deepEqual(late.faults, [{ fault: 'misses-its-day', item: 'go', through: '2026-06-11', endsBy: '2026-06-10' }]);
  assert.deepEqual(
    late.items.map((one) => one.critical),
    [true, true, true],
  );
});

test('working days pass over weekends and holidays, forward and back', () => {
  // 3 April 2026 is Good Friday, 6 April Easter Monday.
  const items = [
    item('answers', 3, [], { counting: 'working' }),
    item('nota', 1, ['answers'], { counting: 'working', endsBy: plainDate('2026-04-08') }),
  ];
  assert.deepEqual(shown(items, '2026-04-01'), [
    ['answers', '2026-04-01', '2026-04-07', '2026-04-07', true],
    ['nota', '2026-04-08', '2026-04-08', '2026-04-08', true],
  ]);
});

test('shorter than the law asks, a circle and an unknown dependency are named', () => {
  assert.deepEqual(plan([item('a', 20, [], { leastDays: 30, leastSource: 'wet' })]).faults, [
    { fault: 'too-short', item: 'a', leastDays: 30, source: 'wet' },
  ]);
  assert.deepEqual(plan([item('a', 1, ['b']), item('b', 1, ['a'])]), {
    items: [],
    faults: [{ fault: 'circle', items: ['a', 'b'] }],
  });
  assert.deepEqual(plan([item('a', 1, ['x'])]).faults, [{ fault: 'unknown-dependency', item: 'a', after: 'x' }]);
});

const counting = fc.constantFrom('calendar' as const, 'working' as const);
const chain = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), counting), { minLength: 1, maxLength: 6 });

test('what ends on its latest day never makes the next miss its own', () => {
  fc.assert(
    fc.property(chain, (parts) => {
      const items = parts.map(([days, how], at) =>
        item(`i${at}`, days, at === 0 ? [] : [`i${at - 1}`], {
          counting: how,
          ...(at === parts.length - 1 ? { endsBy: plainDate('2027-12-31') } : {}),
        }),
      );
      const latest = plan(items).items.map((one) => one.latestThrough as string);
      for (const [at, through] of latest.entries()) {
        if (at === 0) continue;
        const only = [
          item('first', 1, [], { notBefore: plainDate(latest[at - 1] as string) }),
          { ...items[at], after: ['first'] } as PlanItem,
        ];
        const follows = plan(only, latest[at - 1]).items[1];
        assert.ok((follows?.through as string) <= through, `${follows?.through} after ${through}`);
      }
    }),
  );
});

test('what is not done by today ends today at the earliest, and what is done ended when it did', () => {
  const items = [item('a', 2), item('b', 3, ['a']), item('c', 1, ['b'])];
  const done = items.map((one) => (one.key === 'a' ? { ...one, doneOn: plainDate('2026-05-05') } : one));
  const on = (today: string) =>
    planFrom(done, plainDate('2026-05-01'), STATUTORY_CALENDAR, plainDate(today)).items.map((one) => [
      one.from,
      one.through,
    ]);
  assert.deepEqual(on('2026-05-01'), [
    ['2026-05-01', '2026-05-05'],
    ['2026-05-06', '2026-05-08'],
    ['2026-05-09', '2026-05-09'],
  ]);
  assert.deepEqual(on('2026-06-01').slice(1), [
    ['2026-05-06', '2026-06-01'],
    ['2026-06-02', '2026-06-02'],
  ]);
});

test('R-124: a planning that begins less than two years before the contracts says how short that is', () => {
  const of = (first: string, contracts: string | null) =>
    shortNotice(plainDate(first), contracts === null ? null : plainDate(contracts));
  assert.equal(of('2025-01-01', '2027-01-01'), undefined);
  assert.equal(of('2025-01-02', '2027-01-01'), 23);
  assert.equal(of('2026-11-23', '2027-04-01'), 4);
  assert.equal(of('2027-05-01', '2027-04-01'), 0);
  assert.equal(of('2026-11-23', null), undefined);
});
