import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.ts';
import { type Cents, cents } from '../../../../kernel/money.ts';
import { addDays, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import type { ChangeRule, FundingPart } from '../terms.ts';
import type { DueItem } from './due-item.ts';
import { dueOf } from './due-of.ts';
import { agreement, episode, everyMonth, facts, moment, part, product, terms, YEAR } from './facts.fixture.ts';
import type { EndReason } from './facts.ts';
import { runYear } from './run-year.ts';
import { divideBy, partOf, shareOf } from './whole.ts';

const FAR = plainDate('2036-12-31');
const START = plainDate('2026-01-15');
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
const due = (items: readonly DueItem[]): bigint =>
  sum(items.filter(({ state }) => state === 'due').map(({ amountCents }) => amountCents));

const price = fc.integer({ min: 1, max: 5_000_000 });
const shares = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }).map((weights) =>
  weights.map((weight) =>
    fraction(
      weight,
      weights.reduce((all, one) => all + one, 0),
    ),
  ),
);

const everywhere = (rule: ChangeRule): FundingPart['whenChanged'] => ({
  earlyEnding: rule,
  turning18: rule,
  move: rule,
  providerChange: rule,
});
const trajectory = (whenChanged: FundingPart['whenChanged'], change: Partial<FundingPart> = {}): FundingPart =>
  part({
    price: { of: 'trajectory', pieces: 1, rule: 'fixed' },
    due: { kind: 'moments', moments: [moment('start', 7, 10), moment('end', 3, 10)] },
    whenChanged,
    ...change,
  });

test('law: shares of a whole, equal parts and parts by weight close to the cent', () => {
  const whole = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 1, max: 366 }),
      fc.array(fc.nat(9_000), { minLength: 1 }),
      (all, count, weights) => {
        const parts = Array.from({ length: count }, (_, n) => partOf(all, n, count));
        assert.equal(
          parts.reduce((one, other) => one + other, 0),
          all,
        );
        if (weights.some((weight) => weight > 0))
          assert.equal(
            divideBy(all, weights).reduce((one, other) => one + other, 0),
            all,
          );
      },
    ),
  );
});

test('rounding is half away from zero, also where the product is beyond 2^53', () => {
  for (const [whole, top, bottom, expected] of [
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, 1, 3, 0],
    [100, -1, 8, -13],
    [9_007_199_254_740_991, 1, 2, 4_503_599_627_370_496],
    [900_000_000_000_000, 365, 366, 897_540_983_606_557],
  ] as const)
    assert.equal(shareOf(whole, top, bottom), expected, `${whole} x ${top}/${bottom}`);
});

test('law: the moments of a trajectory that ends as planned are together its price, in pieces too', () => {
  fc.assert(
    fc.property(price, shares, fc.integer({ min: 1, max: 4 }), (tariff, parts, pieces) => {
      const moments = parts.map((share, n) =>
        moment(n === parts.length - 1 ? 'end' : n === 0 ? 'start' : 'after-days', 1, 1, {
          key: `m${n}`,
          share,
          days: 30 * n,
        }),
      );
      const paid = part({ price: { of: 'trajectory', pieces, rule: 'fixed' }, due: { kind: 'moments', moments } });
      const one = episode('e', {
        tariffCents: cents(tariff),
        endedOn: plainDate('2026-09-09'),
        endReason: 'as-planned',
      });
      const items = dueOf(paid, one, FAR);
      assert.equal(due(items), BigInt(tariff * pieces));
      assert.equal(
        items.reduce((all, item) => all + item.volume, 0),
        pieces,
      );
    }),
  );
});

test('law: by days, what two payers or two providers are due for a trajectory is together the whole', () => {
  const days = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 399 }))
    .filter(([all, first]) => first < all);
  fc.assert(
    fc.property(
      price,
      days,
      fc.constantFrom('moved' as const, 'provider-change' as const),
      (tariff, [length, first], because) => {
        const paid = trajectory(everywhere('elapsed-share'));
        const through = addDays(START, length - 1);
        const changedOn = addDays(START, first);
        const base = { tariffCents: cents(tariff), plannedThrough: through };
        const before = episode('a', { ...base, startedOn: START, endedOn: addDays(changedOn, -1), endReason: because });
        const after = episode('b', {
          ...base,
          startedOn: changedOn,
          continues: { from: START, because },
          endedOn: through,
          endReason: 'as-planned',
        });
        assert.equal(due(dueOf(paid, before, FAR)) + due(dueOf(paid, after, FAR)), BigInt(tariff));
        const stopped = { ...after, endReason: 'early' as const };
        assert.equal(due(dueOf(paid, before, FAR)) + due(dueOf(paid, stopped, FAR)), BigInt(tariff));
      },
    ),
  );
});

test('law: a month of a yearly price that two payers share is paid once, by days or by who had it first', () => {
  fc.assert(
    fc.property(
      price,
      fc.integer({ min: 1, max: 360 }),
      fc.constantFrom<ChangeRule>('elapsed-share', 'moments-reached'),
      (tariff, day, rule) => {
        const paid = part({
          price: { of: 'period', period: 'year', rule: 'fixed' },
          due: { kind: 'instalments', perYear: 12, inAdvance: false },
          whenChanged: everywhere(rule),
        });
        const changedOn = addDays(plainDate('2026-01-01'), day);
        const before = episode('a', {
          tariffCents: cents(tariff),
          endedOn: addDays(changedOn, -1),
          endReason: 'moved',
        });
        const after = episode('b', {
          tariffCents: cents(tariff),
          startedOn: changedOn,
          continues: { from: plainDate('2026-01-01'), because: 'moved' },
        });
        assert.equal(due(dueOf(paid, before, FAR)) + due(dueOf(paid, after, FAR)), BigInt(tariff));
      },
    ),
  );
});

test('law R-104: a start that is shifted, or a new decision each year, pays no moment twice', () => {
  const shift = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 120 }), shares);
  fc.assert(
    fc.property(price, shift, (tariff, [shifted, days, parts]) => {
      const moments = parts.map((share, n) =>
        moment(n === parts.length - 1 ? 'end' : 'after-days', 1, 1, { key: `m${n}`, share, days: days * n }),
      );
      const paid = trajectory(everywhere('moments-reached'), { due: { kind: 'moments', moments } });
      const again = addDays(START, shifted);
      const first = episode('a', {
        tariffCents: cents(tariff),
        startedOn: START,
        endedOn: addDays(again, -1),
        endReason: 'new-decision',
      });
      const second = episode('b', {
        tariffCents: cents(tariff),
        startedOn: again,
        continues: { from: START, because: 'new-decision' },
        endedOn: plainDate('2029-01-01'),
        endReason: 'as-planned',
      });
      const items = [...dueOf(paid, first, FAR), ...dueOf(paid, second, FAR)].filter(({ state }) => state === 'due');
      assert.equal(new Set(items.map(({ momentKey }) => momentKey)).size, items.length);
      assert.equal(due(items), BigInt(tariff));
    }),
  );
});

test('law: years add up: what is due year by year is what is due in the end, and work in progress closes', () => {
  const ending = fc.constantFrom<EndReason>('as-planned', 'early', 'turned-18');
  const rule = fc.constantFrom<ChangeRule>('moments-reached', 'elapsed-share', 'in-full');
  fc.assert(
    fc.property(price, fc.integer({ min: 0, max: 1_000 }), ending, rule, (tariff, length, endReason, whenChanged) => {
      const paid = trajectory(everywhere(whenChanged));
      const one = episode('e', {
        tariffCents: cents(tariff),
        startedOn: START,
        plannedThrough: addDays(START, 700),
        endedOn: addDays(START, length),
        endReason,
      });
      const years = [2025, 2026, 2027, 2028, 2029].map((year) => runYear(terms([paid]), facts([one]), year));
      assert.equal(sum(years.map(({ totals }) => totals.paidCents)), due(dueOf(paid, one, FAR)));
      assert.equal(sum(years.map(({ totals }) => totals.workInProgressCents)), 0n);
    }),
  );
});

const guaranteed = (paid: 'instalments' | 'at-settlement', above: number, shiftable = false): FundingPart =>
  part({ guarantee: { share: fraction(4, 5), paid, aboveShare: fraction(above, 4), shiftable } });

test('law R-080, R-346: with a guarantee the larger of use and guarantee is paid, or above it the agreed share', () => {
  const paid = fc.constantFrom<'instalments' | 'at-settlement'>('instalments', 'at-settlement');
  fc.assert(
    fc.property(price, fc.array(fc.nat(9_000), { maxLength: 5 }), fc.nat(4), paid, (budget, volumes, above, how) => {
      const episodes = volumes.map((volume, n) => episode(`e${n}`, { delivered: everyMonth(volume, 3) }));
      const agreed = facts(episodes, { agreements: [agreement('C1', { budgetCents: cents(budget) })] });
      const { totals } = runYear(terms([guaranteed(how, above)]), agreed, YEAR);
      const use = volumes.reduce((all, volume) => all + volume * 3 * 100, 0);
      const guarantee = shareOf(budget, 4, 5);
      const over = Math.max(0, use - guarantee);
      assert.equal(totals.totalCents, BigInt(guarantee + shareOf(over, above, 4)));
      if (above === 4) assert.equal(totals.totalCents, BigInt(Math.max(use, guarantee)));
    }),
  );
});

test('law R-085: a guarantee that may be shifted counts the products of a provider together', () => {
  const paid = fc.constantFrom<'instalments' | 'at-settlement'>('instalments', 'at-settlement');
  fc.assert(
    fc.property(price, price, fc.nat(30_000), fc.nat(30_000), paid, (one, two, used, more, how) => {
      const [home, foster] = [product('home'), product('foster')];
      const agreed = facts(
        [
          episode('a', { product: home, delivered: everyMonth(used, 1) }),
          episode('b', { product: foster, delivered: everyMonth(more, 1) }),
        ],
        {
          agreements: [
            agreement('C1', { product: home, budgetCents: cents(one) }),
            agreement('C1', { product: foster, budgetCents: cents(two) }),
          ],
        },
      );
      const together = shareOf(one, 4, 5) + shareOf(two, 4, 5);
      const { totals } = runYear(terms([guaranteed(how, 4, true)]), agreed, YEAR);
      assert.equal(totals.totalCents, BigInt(Math.max((used + more) * 100, together)));
    }),
  );
});

test('law: instalments of a task, a population and capacity add up to the year, over municipalities too', () => {
  const perYear = fc.constantFrom<1 | 2 | 4 | 12>(1, 2, 4, 12);
  fc.assert(
    fc.property(price, perYear, fc.nat(900), fc.nat(900), (yearly, times, young, more) => {
      const instalments = { kind: 'instalments', perYear: times, inAdvance: true } as const;
      const agreed = (change: Parameters<typeof agreement>[1]) =>
        facts([], {
          agreements: [agreement('C1', change)],
          municipalities: [
            { id: 'M1', youngPeople: young },
            { id: 'M2', youngPeople: more },
          ],
        });
      const task = part({ price: { of: 'task', yearlyCents: cents(yearly) }, due: instalments });
      const run = runYear(terms([task]), agreed({}), YEAR);
      assert.equal(run.totals.paidCents, BigInt(yearly));
      assert.equal(run.items.length, yearly >= times ? times : run.items.length);
      assert.equal(sum(run.byMunicipality.map(({ totals }) => totals.paidCents)), BigInt(yearly));
      const perHead = part({
        price: { of: 'population', yearlyCents: null, perYoungPersonCents: cents(yearly) },
        due: instalments,
      });
      assert.equal(runYear(terms([perHead]), agreed({}), YEAR).totals.paidCents, BigInt(yearly * (young + more)));
      const places = part({ price: { of: 'capacity', places: 3, rule: 'fixed' }, due: { kind: 'per-unit' } });
      const kept = runYear(terms([places]), agreed({ dayTariffCents: cents(yearly) }), YEAR);
      assert.equal(kept.totals.paidCents, BigInt(yearly) * 3n * 365n);
    }),
  );
});

test('law R-064, R-238: after-calculation: advances and settlement are together the cost, up to its cap', () => {
  fc.assert(
    fc.property(price, price, price, fc.integer({ min: 0, max: 10 }), (budget, cost, cap, tenths) => {
      const onCost = part({
        price: { of: 'actual-cost', capCents: cents(cap) },
        due: { kind: 'on-settlement', advance: { share: fraction(tenths, 10), perYear: 12 } },
      });
      const year = facts([], {
        agreements: [agreement('C1', { budgetCents: cents(budget) })],
        actualCosts: [{ contractId: 'C1', year: YEAR, costCents: cents(cost) }],
      });
      const { totals } = runYear(terms([onCost]), year, YEAR);
      assert.equal(totals.totalCents, BigInt(Math.min(cost, cap)));
      assert.equal(totals.paidCents, BigInt(shareOf(budget, tenths, 10)));
    }),
  );
});

test('R-236: above the volume of a month the agreed rule decides, above the whole allocation nothing is due', () => {
  const asked = (
    overPeriod: FundingPart['declaration']['overPeriod'],
    volumes: readonly number[],
  ): [DueItem['state'], Cents][] => {
    const paid = part({ declaration: { ...part().declaration, overPeriod } });
    const one = episode('e', {
      tariffCents: cents(10),
      allocated: { monthVolume: 10, totalVolume: 25 },
      delivered: volumes.map((volume, n) => ({ month: `2026-0${n + 1}-01` as PlainDate, volume })),
    });
    return dueOf(paid, one, FAR).map(({ state, amountCents }) => [state, amountCents]);
  };
  const amount = (value: number) => cents(value);
  assert.deepEqual(asked('refuse', [14]), [
    ['due', amount(100)],
    ['not-due', amount(40)],
  ]);
  assert.deepEqual(asked('review', [14]), [
    ['due', amount(100)],
    ['held', amount(40)],
  ]);
  assert.deepEqual(asked('within-total', [14]), [['due', amount(140)]]);
  assert.deepEqual(asked('within-total', [14, 14]), [
    ['due', amount(140)],
    ['due', amount(110)],
    ['not-due', amount(30)],
  ]);
});
