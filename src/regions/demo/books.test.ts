import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookFindings } from '../../modules/catalogue/index.ts';
import { demoRegionData } from '../region-data.ts';
import { makeBooks } from './books.ts';

const data = demoRegionData();
const { adopted, next } = makeBooks(data);

test('R-138 to R-141: the book that holds has the twenty-three products of the model, and nothing stands in the way of it', () => {
  assert.equal(adopted.products.length, 23);
  assert.deepEqual(
    adopted.products.map(({ key }) => key),
    data.products.products.map(({ key }) => key),
  );
  // Its own codes are in no national list; that is all there is to say of it.
  const open = bookFindings(adopted);
  assert.deepEqual(
    open.filter((one) => one.code !== 'code-unlisted'),
    [],
  );
  assert.ok(open.every((one) => !one.blocks));
});

test('the book and the products on which is declared say the same: code, category, unit, goal and task', () => {
  for (const product of data.products.products) {
    const code = adopted.codes.find((one) => one.product === product.key);
    assert.deepEqual([code?.code, code?.category, code?.unit], [product.code, product.category, product.unit]);
    const item = adopted.products.find((one) => one.key === product.key);
    assert.deepEqual([item?.goal, item?.task, item?.weight], [product.goal, product.task, product.weight]);
  }
});

test('R-083: the version out for consultation has an arrangement that became a product, and can be adopted', () => {
  assert.ok(next.products.some(({ promotedFrom }) => promotedFrom === 'thuis-met-logeren'));
  assert.deepEqual(
    bookFindings(next).filter(({ blocks }) => blocks),
    [],
  );
});
