import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Register, Verandering } from '../../api/register-types.ts';
import { withChange, withoutChange } from './changes.ts';

const end = (per: string): Verandering => ({ soort: 'beeindiging', per: per as Register['van'] });
const product = (productId: number, jaar: number, budgetCent: number): Verandering => ({
  soort: 'product',
  productId,
  jaar,
  budgetCent,
  volume: null,
  plafondCent: null,
  bepaling: '',
});

test('a later wish about the same thing takes the place of the earlier one', () => {
  const changes = withChange(withChange([product(1, 2027, 100)], end('2027-12-31')), product(1, 2027, 200));
  assert.deepEqual(changes, [product(1, 2027, 200), end('2027-12-31')]);
});

test('the same product in another year is another change', () => {
  assert.equal(withChange([product(1, 2027, 100)], product(1, 2028, 100)).length, 2);
});

test('a change that is dropped leaves the others', () => {
  assert.deepEqual(withoutChange([product(1, 2027, 100), end('2027-12-31')], end('2028-06-30')), [
    product(1, 2027, 100),
  ]);
});
