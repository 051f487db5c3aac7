import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LDT_Datum } from '../../types/basis.ts';
import { doubleProducts } from './double-products.ts';
import type { Product } from './products.ts';
import { numbered } from './rule32.ts';

const day = (text: string) => text as LDT_Datum;
const product = (Categorie: string, from: string, through: string): Product => ({
  Product: { Categorie: Categorie as NonNullable<Product['Product']>['Categorie'] },
  from: day(from),
  through: day(through),
});
const reversed = (category: string) => product(category, '2025-06-01', '2025-05-02');
const places = (...products: Product[]): (string | undefined)[] =>
  [...doubleProducts(numbered('NieuwProduct', products))].map(({ at }) => at);

/** So many that overlap with nothing, and behind them one that does. */
const behind = (count: number): Product[] => [
  product('45', '2025-05-01', '2025-06-30'),
  ...Array.from({ length: count }, () => reversed('41')),
  reversed('45'),
];

test('of products that end before they begin the first hundred are compared with all (TR302, CS003)', () => {
  assert.deepEqual(places(...behind(0)), ['NieuwProduct[2]']);
  assert.ok(places(...behind(99)).includes('NieuwProduct[101]'));
  assert.ok(!places(...behind(100)).includes('NieuwProduct[102]'));
});

test('of two that begin on the same day the later in the message is the double one (TR302)', () => {
  const twice = product('45', '2025-05-01', '2025-05-31');
  assert.deepEqual(places(twice, { ...twice }), ['NieuwProduct[2]']);
});
