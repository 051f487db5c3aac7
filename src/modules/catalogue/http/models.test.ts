import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { burdenOf } from '../domain/book/burden.ts';
import { differencesBetween } from '../domain/book/differences.ts';
import type { ProductBook } from '../domain/book/product-book.ts';
import { documentFromJson } from './book-json.ts';

/** The product book of a regional model, as its document says it. */
const bookOf = (model: string): ProductBook =>
  documentFromJson(
    JSON.parse(readFileSync(new URL(`../../../regions/${model}/product-book.json`, import.meta.url), 'utf8')),
  );

const building = bookOf('noordoost-brabant');
const light = building.products.filter(({ weight }) => weight === 'light');
const heavy = building.products.filter(({ weight }) => weight === 'heavy');

test('R-078: light products are paid by use, in a unit that is easy to check', () => {
  const byUse = light.filter(({ funding }) => funding.includes('price-times-quantity'));
  assert.equal(byUse.length, light.length - 1, 'all but dyslexia');
  const units = ['minute', 'day-part', 'day-and-night'];
  assert.deepEqual(
    byUse.filter(({ unit }) => unit === null || !units.includes(unit)).map(({ key, unit }) => [key, unit]),
    [],
  );
});

test('R-079: dyslexia is paid per trajectory, while its volume is estimated in minutes', () => {
  const dyslexia = light.find(({ funding }) => !funding.includes('price-times-quantity'));
  assert.deepEqual([dyslexia?.funding, dyslexia?.unit, dyslexia?.volumeUnit], [['trajectory'], 'trajectory', 'minute']);
});

test('R-080, R-081: heavy products and crisis are paid for availability, whatever is used, and the book says what is open', () => {
  assert.ok(heavy.length > 0);
  for (const { key, funding, fundingNote } of heavy) {
    assert.deepEqual(funding, ['guaranteed-availability'], key);
    assert.ok(fundingNote, `${key} says how`);
  }
  const crisis = heavy.find(({ form }) => form === 'task');
  assert.match(crisis?.fundingNote ?? '', /gezamenlijke verantwoordelijkheid/);
});

test('R-073: the definition level is a field of a product, and a step on the ladder is a difference', () => {
  const [first, ...rest] = heavy;
  assert.ok(first);
  const at = (definitionLevel: 'bed' | 'back-home') => ({
    ...building,
    products: [{ ...first, definitionLevel }, ...rest],
  });
  assert.deepEqual(
    differencesBetween(at('bed'), at('back-home')).map(({ field, before, after }) => [field, before, after]),
    [['definitionLevel', 'bed', 'back-home']],
  );
});

test('R-146: segments of one book have different price rules; one of them a price per provider', () => {
  const book = bookOf('amsterdam-zaanstreek');
  assert.deepEqual(
    book.segments.map(({ key, priceRule }) => [key, priceRule]),
    [
      ['A', 'unknown'],
      ['B', 'uniform'],
      ['C', 'per-provider'],
    ],
  );
  assert.equal(burdenOf(building).perProvider, false);
});

test('R-148: four kinds of arrangements, each with its own place on the axes', () => {
  const { segments, products } = bookOf('west-brabant-west');
  assert.deepEqual(
    segments.map(({ name }) => name),
    ['Laagcomplex', 'Hoogcomplex', 'Pleegzorg', 'Woonzorg'],
  );
  for (const { key } of segments) {
    const own = products.filter(({ segment, form }) => segment === key && form === 'arrangement');
    assert.ok(own.length > 0, `${key} has arrangements`);
  }
});
