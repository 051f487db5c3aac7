import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fraction } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Bound, FundingPart } from '../terms.ts';
import { agreedLimit, boundsOf } from './agreed-limit.ts';
import { agreement, bound, episode, everyMonth, facts, part, product, terms, YEAR } from './facts.fixture.ts';
import type { FundingFacts } from './facts.ts';
import { runYear } from './run-year.ts';

/** Two children at two providers in two municipalities, 10 units of 1.00 in each of three months: 60.00 in all. */
const year = (change: Partial<FundingFacts> = {}): FundingFacts =>
  facts(
    [
      episode('a', { delivered: everyMonth(10, 3) }),
      episode('b', { providerId: 'P2', contractId: 'C2', municipalityId: 'M2', delivered: everyMonth(10, 3) }),
    ],
    change,
  );
const limited = (amount: number): Partial<Bound> => ({ limit: { kind: 'amount', cents: cents(amount) } });
const run = (bounds: readonly Bound[], given = year()) => runYear(terms([part()], { bounds }), given, YEAR);

const rows: readonly [told: string, bounds: readonly Bound[], paid: bigint, held: bigint, sums: number][] = [
  ['nothing bounds', [], 6_000n, 0n, 0],
  ['the region has 25.00', [bound('x', ['region'], limited(2_500))], 2_500n, 0n, 1],
  ['each provider has 25.00', [bound('x', ['provider'], limited(2_500))], 5_000n, 0n, 2],
  [
    'each municipality has 25.00 a month',
    [bound('x', ['municipality'], { ...limited(2_500), over: 'month' })],
    6_000n,
    0n,
    6,
  ],
  ['each child has 8.00 a month', [bound('x', ['child'], { ...limited(800), over: 'month' })], 4_800n, 0n, 6],
  ['each contract has 25 units', [bound('x', ['contract'], { limit: { kind: 'volume', volume: 25 } })], 5_000n, 0n, 2],
  [
    'above 15.00 of an allocation a person looks',
    [bound('x', ['allocation'], { ...limited(1_500), at: 'review' })],
    2_000n,
    4_000n,
    2,
  ],
  ['people are only told', [bound('x', ['region'], { ...limited(100), at: 'signal' })], 6_000n, 0n, 1],
  ['the contract agreed no limit', [bound('x', ['contract'], { limit: { kind: 'agreed-amount' } })], 6_000n, 0n, 0],
];

for (const [told, bounds, paid, held, sums] of rows)
  test(`bounds: ${told}`, () => {
    const { totals, bounds: standings } = run(bounds);
    assert.deepEqual([totals.paidCents, totals.heldCents, standings.length], [paid, held, sums]);
    assert.equal(totals.paidCents + totals.heldCents + totals.refusedCents, 6_000n);
  });

test('R-164: a ceiling of a provider over products is what its contracts agree for them together', () => {
  const [one, two] = [product('one'), product('two')];
  const ceiling = bound('x', ['provider'], { limit: { kind: 'agreed-amount' }, signals: [fraction(9, 10)] });
  const agreements = [
    agreement('C1', { product: one, limitCents: cents(1_000) }),
    agreement('C1', { product: two, limitCents: cents(500) }),
    agreement('C1', { product: two, limitCents: cents(700), year: YEAR + 1 }),
  ];
  const given = facts(
    [
      episode('a', { product: one, delivered: everyMonth(10, 1) }),
      episode('b', { product: two, delivered: everyMonth(10, 1) }),
    ],
    { agreements },
  );
  const { bounds, items } = run([ceiling], given);
  assert.deepEqual(bounds, [
    {
      boundKey: 'x',
      at: 'refuse',
      counts: 'amount',
      scope: [{ scope: 'provider', id: 'P1' }],
      limit: 1_500,
      used: 1_500,
      exceeded: 1,
      signals: 1,
    },
  ]);
  assert.deepEqual(items[1]?.findings, [
    { code: 'past-bound', boundKey: 'x', at: 'refuse', limit: 1_500, used: 1_000 },
  ]);
  const [placed] = boundsOf(terms([part()], { bounds: [ceiling] }));
  assert.ok(placed);
  const whole = { contractId: null, providerId: 'P1', productKey: null };
  const over = (change: Partial<Bound>) => ({ ...placed, bound: { ...placed.bound, ...change } });
  assert.equal(agreedLimit(terms([part()]), over({ over: 'term' }), agreements, whole, YEAR), 2_200);
  assert.equal(agreedLimit(terms([part()]), over({ over: 'month' }), agreements, whole, YEAR), 125);
  assert.equal(agreedLimit(terms([part()]), placed, agreements, { ...whole, providerId: 'P2' }, YEAR), null);
});

test('what is taken back gives room, down to what is still owed', () => {
  const byDays: FundingPart['whenChanged'] = {
    earlyEnding: 'elapsed-share',
    turning18: 'elapsed-share',
    move: 'elapsed-share',
    providerChange: 'elapsed-share',
  };
  const paid = part({
    price: { of: 'trajectory', pieces: 1, rule: 'fixed' },
    due: { kind: 'on-settlement', advance: null },
    whenChanged: byDays,
  });
  const start = { ...paid, due: { kind: 'moments' as const, moments: [{ ...momentAtStart(), share: fraction(1) }] } };
  const stopped = episode('a', {
    tariffCents: cents(1_000),
    plannedThrough: plainDate('2026-01-10'),
    endedOn: plainDate('2026-01-01'),
    endReason: 'early',
  });
  const next = episode('b', { tariffCents: cents(1_000), startedOn: plainDate('2026-02-01') });
  const { items, totals } = runYear(
    terms([start], { bounds: [bound('x', ['region'], limited(800))] }),
    facts([stopped, next]),
    YEAR,
  );
  assert.deepEqual(
    items.map(({ kind, paidCents }) => [kind, paidCents]),
    [
      ['moment', 800n],
      // One of ten days is worth 1.00; 8.00 was paid.
      ['change', -700n],
      ['moment', 700n],
    ],
  );
  assert.equal(totals.paidCents, 800n);
});

test('what was held and never paid is not paid back: the correction goes off what is held', () => {
  const byDays = { ...part().whenChanged, earlyEnding: 'elapsed-share' as const };
  const paid = part({
    price: { of: 'result', rule: 'fixed' },
    due: { kind: 'moments', moments: [{ ...momentAtStart(), share: fraction(1) }] },
    whenChanged: byDays,
  });
  const stopped = episode('a', {
    tariffCents: cents(1_000),
    plannedThrough: plainDate('2026-01-10'),
    endedOn: plainDate('2026-01-03'),
    endReason: 'early',
  });
  const looked = bound('x', ['allocation'], { ...limited(500), at: 'review' });
  const { totals, bounds } = runYear(terms([paid], { bounds: [looked] }), facts([stopped]), YEAR);
  assert.deepEqual([totals.paidCents, totals.heldCents, bounds[0]?.used], [0n, 300n, 300]);
});

const momentAtStart = () =>
  ({
    key: 'start',
    at: 'start',
    days: 0,
    conditions: [],
    otherwise: 'not-due',
    silenceDays: null,
    codeRole: 'whole',
  }) as const;

test('R-266: a second product of the part in the same month is told, held or refused; the first never', () => {
  const stacked = (stacking: FundingPart['declaration']['stacking']) =>
    runYear(
      terms([part({ declaration: { ...part().declaration, stacking } })]),
      facts([
        episode('a', { childId: 'one', product: product('x'), delivered: everyMonth(10, 3) }),
        episode('b', {
          childId: 'one',
          product: product('y'),
          startedOn: plainDate('2026-02-01'),
          plannedThrough: plainDate('2026-02-28'),
          delivered: everyMonth(10, 3),
        }),
        episode('c', { childId: 'two', product: product('y'), delivered: everyMonth(10, 3) }),
      ]),
      YEAR,
    );
  const became = (stacking: FundingPart['declaration']['stacking']) => {
    const { totals, items } = stacked(stacking);
    const told = items.filter(({ findings }) => findings.some(({ code }) => code === 'stacked'));
    return [
      totals.paidCents,
      totals.heldCents,
      totals.refusedCents,
      told.map(({ episodeId, month }) => `${episodeId} ${month}`),
    ];
  };
  assert.deepEqual(became('allow'), [9_000n, 0n, 0n, []]);
  assert.deepEqual(became('signal'), [9_000n, 0n, 0n, ['b 2026-02-01']]);
  assert.deepEqual(became('review'), [8_000n, 1_000n, 0n, ['b 2026-02-01']]);
  assert.deepEqual(became('refuse'), [8_000n, 0n, 1_000n, ['b 2026-02-01']]);
});

test('facts that contradict each other have no outcome; a product that no part pays is told', () => {
  const twice = facts([episode('a'), episode('a')]);
  assert.throws(() => run([], twice), RangeError);
  assert.throws(() => run([], facts([episode('a'), episode('b', { providerId: 'P2' })])), RangeError);
  assert.throws(() => run([], facts([], { agreements: [agreement('C1'), agreement('C1')] })), RangeError);
  const none = runYear(terms([part({ covers: { ...part().covers, products: ['other'] } })]), year(), YEAR);
  assert.deepEqual(none.findings, [{ code: 'product-not-paid', productKey: 'care', episodes: 2 }]);
  assert.equal(none.totals.totalCents, 0n);
});
