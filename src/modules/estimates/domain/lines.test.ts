import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import { type DraftFacts, draftLine } from './draft-lines.ts';
import type { EstimateLine } from './estimate.ts';
import { type LineRow, lineOfRow } from './import-lines.ts';
import { priceOfProduct } from './price-of-product.ts';

const USED = { year: 2026, used: [50n, 50n, 50n, 50n, 50n, 50n, 50n, 50n, 50n, 50n], season: null };
const facts = (change: Partial<DraftFacts> & { funding?: string } = {}): DraftFacts => ({
  product: {
    id: 1,
    name: 'P',
    group: 'G',
    weight: 'light',
    unit: '01',
    code: '45A01',
    funding: 'price-times-quantity',
    lumpSum: false,
  },
  price: { kind: 'uniform', tariffCents: cents(104) },
  priceSource: 's',
  used: USED,
  budget: { low: 650n, expected: 600n, high: null, budgetCents: cents(62_400) },
  note: '',
  ...change,
});

test('R-155: a new line begins with use so far, or with the last budget whose ends hold what was expected', () => {
  assert.deepEqual(draftLine(facts(), 'past-use', '5').price, {
    kind: 'per-unit',
    basis: { kind: 'past-use', volume: 500n, months: 10, byMonth: USED, changePercentage: '0', spreadPercentage: '5' },
    tariffCents: 104n,
  });
  const stated = { kind: 'per-unit', basis: { kind: 'stated', low: 600n, mid: 600n, high: 600n }, tariffCents: 104n };
  assert.deepEqual(draftLine(facts(), 'budget', '5').price, stated);
  assert.deepEqual(draftLine(facts({ used: undefined }), 'past-use', '5').price, stated);
});

test('R-084: what is paid by use is local; a guarantee or task is regional, and a task is a lump sum', () => {
  const guaranteed = { ...facts().product, funding: 'guaranteed-availability' };
  const task = { ...facts().product, funding: 'task', lumpSum: true };
  assert.equal(draftLine(facts(), 'budget', '5').level, 'local');
  assert.equal(draftLine(facts({ product: guaranteed }), 'budget', '5').level, 'regional');
  assert.deepEqual(draftLine(facts({ product: task }), 'budget', '5').price, { kind: 'lump-sum', lumpCents: 62_400n });
});

test('R-166: a uniform tariff is the price; different tariffs give price x volume divided by volume, never their mean', () => {
  const at = (tariff: number, volume: number | null) => ({
    tariffCents: cents(tariff),
    volume: volume === null ? null : BigInt(volume),
  });
  assert.deepEqual(priceOfProduct([at(100, 5), at(100, null)]), { kind: 'uniform', tariffCents: 100n });
  assert.deepEqual(priceOfProduct([at(100, 90), at(200, 10)]), { kind: 'effective', tariffCents: 110n, tariffs: 2 });
  assert.equal(priceOfProduct([at(100, null), at(200, null)]), undefined);
  assert.equal(priceOfProduct([]), undefined);
});

const line: EstimateLine = draftLine(facts(), 'past-use', '5');
const lump: EstimateLine = { ...line, price: { kind: 'lump-sum', lumpCents: cents(5) } };
const row = (change: Partial<LineRow> = {}): LineRow => ({
  code: '45A01',
  low: 570n,
  mid: 600n,
  high: 630n,
  tariffCents: cents(104),
  lumpCents: null,
  level: 'local',
  pot: 'frame',
  note: '',
  ...change,
});

test('a row with the volumes that stand keeps their basis; other volumes are stated ones', () => {
  const same = lineOfRow(row(), line);
  assert.ok(same.ok && same.line.price.kind === 'per-unit' && same.line.price.basis.kind === 'past-use');
  const other = lineOfRow(row({ high: 700n }), line);
  assert.ok(other.ok && other.line.price.kind === 'per-unit' && other.line.price.basis.kind === 'stated');
});

const EMPTY = { low: null, mid: null, high: null, tariffCents: null };
const FAULTS: readonly [Partial<LineRow>, EstimateLine | undefined, string, string][] = [
  [{}, undefined, 'product-unknown', 'code'],
  [{ mid: null }, line, 'volume-missing', 'mid'],
  [{ low: 601n }, line, 'range-not-ordered', 'low'],
  [{ high: 599n }, line, 'range-not-ordered', 'high'],
  [{ lumpCents: cents(1) }, line, 'lump-sum-with-tariff', 'lumpCents'],
  [{ ...EMPTY, tariffCents: cents(1) }, lump, 'tariff-with-lump-sum', 'tariffCents'],
  [{ ...EMPTY, high: 1n }, lump, 'volume-with-lump-sum', 'high'],
];

test('a row that cannot be says why and in which field', () => {
  for (const [change, of, fault, field] of FAULTS) {
    assert.deepEqual(lineOfRow(row(change), of), { ok: false, fault, field });
  }
});
