import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoRegionData } from '../region-data.ts';
import { makeBudgets, priceOf } from './budgets.ts';
import { makeContracts } from './contracts.ts';
import { makeProviders } from './providers.ts';

const data = demoRegionData();
const budgets = makeBudgets(data, 1);
const contracts = makeContracts(data, makeProviders(data, 'rode-draad'), budgets);

test('the budget closes on EUR 99,987,047 to the cent (R-154): volume x tariff, and the lump sum takes the rest', () => {
  assert.equal(
    budgets.reduce((sum, { current }) => sum + current.budgetCents, 0n),
    9_998_704_700n,
  );
  for (const { product, current } of budgets) {
    if (product.key === data.region.lumpSumProduct) continue;
    assert.equal(current.budgetCents, BigInt(current.volume) * BigInt(priceOf(product, current.year)), product.key);
  }
});

test('expected volumes lie within the ranges of R-153, and the ends of a range add up over its products', () => {
  for (const range of data.region.volumeRanges) {
    const inRange = budgets.filter(({ product }) => range.products.includes(product.key)).map(({ current }) => current);
    const expected = inRange.reduce((sum, { volume }) => sum + volume, 0);
    assert.ok(expected >= range.low && expected <= range.high, `${range.group}: ${expected}`);
    assert.equal(
      inRange.reduce((sum, { lowVolume }) => sum + (lowVolume ?? 0), 0),
      range.low,
    );
    assert.equal(
      inRange.reduce((sum, { highVolume }) => sum + (highVolume ?? 0), 0),
      range.high,
    );
  }
});

test('contracts add up to the budget of each product, in volume and in cents', () => {
  budgets.forEach(({ product, current, prior }, index) => {
    const lines = contracts.flatMap((contract) => contract.lines.filter((line) => line.productIndex === index));
    assert.equal(
      lines.reduce((sum, { volume }) => sum + volume, 0),
      current.volume,
      product.key,
    );
    assert.equal(
      lines.reduce((sum, { currentCents }) => sum + currentCents, 0n),
      current.budgetCents,
      product.key,
    );
    assert.equal(
      lines.reduce((sum, { priorCents }) => sum + priorCents, 0n),
      prior.budgetCents,
      product.key,
    );
  });
});

test('three providers have about 40% of the money and ten about two thirds (R-033); about a hundred in all (R-163)', () => {
  const perProvider = new Map<string, bigint>();
  for (const { provider, lines } of contracts) {
    const sum = lines.reduce((all, { currentCents }) => all + currentCents, 0n);
    perProvider.set(provider.name, (perProvider.get(provider.name) ?? 0n) + sum);
  }
  const sizes = [...perProvider.values()].sort((a, b) => (a < b ? 1 : -1));
  const share = (count: number) => Number(sizes.slice(0, count).reduce((sum, size) => sum + size, 0n)) / 9_998_704_700;
  assert.equal(perProvider.size, 101);
  assert.ok(share(3) > 0.37 && share(3) < 0.43, `top 3: ${share(3)}`);
  assert.ok(share(10) > 0.63 && share(10) < 0.7, `top 10: ${share(10)}`);
});

test('contract numbers are unique and a reserved number goes to its contract', () => {
  assert.equal(new Set(contracts.map(({ number }) => number)).size, contracts.length);
  for (const { name, contractNumbers } of data.providers.named) {
    for (const [lot, sequence] of Object.entries(contractNumbers ?? {})) {
      const contract = contracts.find((c) => c.provider.name === name && c.lot.key === lot);
      assert.ok(contract?.number.endsWith(`-${String(sequence).padStart(3, '0')}`));
    }
  }
});
