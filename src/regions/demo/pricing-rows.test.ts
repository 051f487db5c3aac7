import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { demoRegionData } from '../region-data.ts';
import { adoptTariffs } from './adopted-tariffs.ts';
import { priceOf } from './budgets.ts';
import { calculationDocument } from './calculation-documents.ts';
import { costPriceRows } from './cost-price-rows.ts';
import { openDemoRegion } from './demo-region.ts';
import { calculate, PARAMETERS } from './engine.ts';
import { makeTariffs } from './tariff-book.ts';

const data = demoRegionData();
const region = openDemoRegion({ data, seed: 'test', scale: 0.05, today: '2026-11-22' as PlainDate });
const tariffs = makeTariffs(data, region.contracts);
const adopted = adoptTariffs(region, tariffs);
const priced = data.products.products.filter(({ tariffCents }) => tariffCents !== undefined);
const { budgetYear } = data.region;

test('R-166, R-170: the calculation of each priced product gives exactly its tariff of the budget year', () => {
  for (const product of priced) {
    const document = calculationDocument(data.pricing, product, { year: budgetYear, indexPercentage: 3.8 });
    assert.ok(document, product.key);
    const made = calculate(document, PARAMETERS);
    assert.ok(made.ok, product.key);
    assert.equal(made.value.tariffCents, BigInt(priceOf(product, budgetYear)), product.key);
    assert.ok(made.value.figures.every(({ source }) => source.title !== ''));
  }
});

test('each tariff in a contract follows an adopted one of the same product, price and year', () => {
  const byId = new Map(adopted.all.map((one) => [one.id, one]));
  for (const tariff of tariffs) {
    const follows = byId.get(adopted.idOf(tariff));
    assert.deepEqual(
      [follows?.productIndex, follows?.tariffCents, follows?.from, follows?.municipality],
      [tariff.productIndex, tariff.tariffCents, tariff.from, tariff.municipality],
    );
  }
  const uniform = adopted.all.filter((one) => one.municipality === null);
  assert.equal(uniform.length, priced.length * 3);
  assert.equal(uniform.filter((one) => one.calculation !== null).length, priced.length);
});

test('R-150: cost prices of a good number of providers, whose parts make the price exactly', () => {
  const rows = costPriceRows(region, adopted.all);
  assert.ok(new Set(rows.map((row) => row.provider_id)).size >= 60);
  const tenThousandths = (value: unknown) => BigInt(String(value).replace('.', ''));
  for (const row of rows) {
    const parts = [row.professionals, row.client_bound, row.overhead, row.rest].map(tenThousandths);
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0n),
      tenThousandths(row.price),
    );
  }
  assert.deepEqual(costPriceRows(region, adopted.all), rows);
});
