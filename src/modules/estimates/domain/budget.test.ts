import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cents, cents } from '../../../kernel/money.ts';
import { budgetOf } from './budget.ts';
import type { Estimate, EstimateLine, LinePrice } from './estimate.ts';
import { splitOverMunicipalities } from './municipal-split.ts';
import { splitCents } from './split-cents.ts';
import { differenceOf, tryOut } from './what-if.ts';

const line = (id: number, price: LinePrice, change: Partial<EstimateLine> = {}): EstimateLine => ({
  product: { id, name: `P${id}`, group: 'G', weight: 'light', unit: '01', code: `45A0${id}` },
  level: 'local',
  pot: 'frame',
  price,
  priceSource: '',
  note: '',
  version: 1,
  ...change,
});
const perUnit = (low: number, mid: number, high: number, tariff: number | null): LinePrice => ({
  kind: 'per-unit',
  basis: { kind: 'stated', low: BigInt(low), mid: BigInt(mid), high: BigInt(high) },
  tariffCents: tariff === null ? null : cents(tariff),
});
const municipality = (id: number, weight: number, ceiling: number | null = null) => ({
  municipality: { id, name: `M${id}` },
  regionalWeight: BigInt(weight),
  localWeight: BigInt(weight),
  ceilingCents: ceiling === null ? null : cents(ceiling),
  version: 1,
});
const estimate = (lines: readonly EstimateLine[], change: Partial<Estimate> = {}): Estimate => ({
  id: 1,
  regionId: 1,
  year: 2026,
  name: 'Raming',
  frameCents: cents(100_000),
  frameSource: 'Besluit',
  ltaCents: null,
  ltaSource: null,
  regionalKey: '',
  localKey: '',
  version: 1,
  lines,
  municipalities: [municipality(1, 1), municipality(2, 2)],
  ...change,
});

test('R-154: budget is volume x tariff summed, compared with the frame for low, mid and high volume', () => {
  const { scenarios } = budgetOf(
    estimate([line(1, perUnit(400, 500, 700, 100)), line(2, { kind: 'lump-sum', lumpCents: cents(50_000) })]),
  );
  assert.deepEqual(
    [scenarios.low, scenarios.mid, scenarios.high].map((one) => [one.totalCents, one.roomCents, one.fits]),
    [
      [90_000n, 10_000n, true],
      [100_000n, 0n, true],
      [120_000n, -20_000n, false],
    ],
  );
});

test('a line without a price counts in no total and is named', () => {
  const budget = budgetOf(estimate([line(1, perUnit(1, 2, 3, null)), line(2, { kind: 'lump-sum', lumpCents: null })]));
  assert.equal(budget.scenarios.mid.totalCents, 0n);
  assert.deepEqual(
    budget.unpriced.map(({ product }) => product.id),
    [1, 2],
  );
});

test('R-157: a regional alternative is paid from the pot for national specialist care, not from the frame', () => {
  const lines = [line(1, perUnit(1, 1, 1, 300)), line(2, perUnit(1, 1, 1, 700), { pot: 'lta' })];
  const { mid } = budgetOf(estimate(lines, { ltaCents: cents(1_000) })).scenarios;
  assert.deepEqual([mid.totalCents, mid.ltaCents, mid.ltaRoomCents], [300n, 700n, 300n]);
});

test('R-084: what is regional and what is local add up to the budget', () => {
  const lines = [line(1, perUnit(1, 1, 1, 300)), line(2, perUnit(1, 1, 1, 700), { level: 'regional' })];
  const { mid } = budgetOf(estimate(lines)).scenarios;
  assert.deepEqual([mid.regionalCents, mid.localCents, mid.totalCents], [700n, 300n, 1_000n]);
});

test('R-162: a fictitious ceiling is compared with the share of a municipality, and nothing else follows from it', () => {
  const of = estimate([line(1, perUnit(1, 3, 6, 100))], {
    municipalities: [municipality(1, 1, 100), municipality(2, 2)],
  });
  const { municipalities } = splitOverMunicipalities(of, budgetOf(of));
  assert.deepEqual(municipalities[0]?.ceilingRoomCents, { low: 67n, mid: 0n, high: -100n });
  assert.equal(municipalities[1]?.ceilingRoomCents, null);
});

test('an amount that nobody has a weight for is not split, and is said', () => {
  const of = estimate([line(1, perUnit(1, 3, 6, 100))], { municipalities: [municipality(1, 0)] });
  const split = splitOverMunicipalities(of, budgetOf(of));
  assert.equal(split.unsplit.mid.localCents, 300n);
});

const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 });

test('splitting closes to the cent and nobody gets more than a cent off the exact part', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (total, parts) => {
      const sum = parts.reduce((all, part) => all + part, 0n);
      const split = splitCents(total as Cents, parts);
      if (sum === 0n) return assert.equal(split === undefined, total !== 0n);
      assert.ok(split);
      assert.equal(
        split.reduce((all, part) => all + part, 0n),
        total,
      );
      for (const [at, part] of split.entries()) {
        const off = part * sum - total * (parts[at] ?? 0n);
        assert.ok(off < sum && off > -sum);
      }
    }),
  );
});

const prices = fc.oneof(
  fc
    .tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999), fc.nat(40_000))
    .map(([low, more, most, tariff]) => perUnit(low, low + more, low + more + most, tariff)),
  fc.nat(10_000_000).map((lump): LinePrice => ({ kind: 'lump-sum', lumpCents: cents(lump) })),
);
const estimates = fc
  .record({
    prices: fc.array(prices, { maxLength: 12 }),
    weights: fc.array(fc.nat(50_000), { minLength: 1, maxLength: 8 }),
    regional: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ prices: all, weights: shares, regional }) =>
    estimate(
      all.map((price, at) => line(at + 1, price, { level: regional[at] ? 'regional' : 'local' })),
      { municipalities: shares.map((weight, at) => municipality(at + 1, weight + 1)) },
    ),
  );

test('for every scenario municipalities add up to the budget to the cent, and low is never above mid, nor mid above high', () => {
  fc.assert(
    fc.property(estimates, (of) => {
      const budget = budgetOf(of);
      const { municipalities, unsplit } = splitOverMunicipalities(of, budget);
      for (const scenario of ['low', 'mid', 'high'] as const) {
        const sum = municipalities.reduce((all, one) => all + one.shares[scenario].totalCents, 0n);
        const rest = unsplit[scenario].regionalCents + unsplit[scenario].localCents;
        assert.equal(sum + rest, budget.scenarios[scenario].totalCents);
      }
      const { low, mid, high } = budget.scenarios;
      assert.ok(low.totalCents <= mid.totalCents && mid.totalCents <= high.totalCents);
    }),
  );
});

test('trying nothing out changes nothing; the differences of the lines add up to the difference of the total', () => {
  fc.assert(
    fc.property(estimates, fc.integer({ min: -50, max: 50 }), (of, percentage) => {
      const before = budgetOf(of);
      assert.deepEqual(differenceOf(before, budgetOf(tryOut(of, {}))).lines, []);
      const wish = { volumePercentage: String(percentage), pricePercentage: String(-percentage) };
      const difference = differenceOf(before, budgetOf(tryOut(of, wish)));
      const sum = difference.lines.reduce((all, one) => all + one.difference.mid, 0n);
      assert.equal(sum, difference.totalCents.mid);
      assert.equal(difference.roomCents.mid, -difference.totalCents.mid);
    }),
  );
});

test('what-if: any input of a line, the frame or the weights can be tried without touching the estimate', () => {
  const of = estimate([line(1, perUnit(10, 20, 30, 100)), line(2, { kind: 'lump-sum', lumpCents: cents(500) })]);
  const tried = tryOut(of, {
    frameCents: cents(1_000),
    lines: [
      { productId: 1, tariffCents: cents(110) },
      { productId: 2, lumpCents: cents(600), level: 'regional' },
    ],
    municipalities: [{ municipalityId: 1, ceilingCents: cents(50) }],
  });
  const { mid } = budgetOf(tried).scenarios;
  assert.deepEqual([mid.totalCents, mid.roomCents, mid.regionalCents], [2_800n, -1_800n, 600n]);
  assert.equal(tried.municipalities[0]?.ceilingCents, 50n);
  assert.equal(budgetOf(of).scenarios.mid.totalCents, 2_500n);
});

test('R-363: what another source pays stays visible and is in no other total', () => {
  const care = line(1, perUnit(90, 100, 110, 500));
  const granted = line(2, { kind: 'lump-sum', lumpCents: cents(70_000) }, { pot: 'elsewhere' });
  const { mid } = budgetOf(estimate([care, granted])).scenarios;
  const alone = budgetOf(estimate([care])).scenarios.mid;
  assert.deepEqual(mid, { ...alone, elsewhereCents: 70_000n });
  assert.equal(alone.elsewhereCents, 0n);
});
