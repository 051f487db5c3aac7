import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, termsFromDocument } from '../modules/funding/index.ts';
import { modelOnProducts } from '../modules/laboratory/use-cases/regional-model.ts';
import { regionalModels } from './model-terms.ts';
import { demoRegionData } from './region-data.ts';

const models = regionalModels();
const region = demoRegionData();
const agreed = termsFromDocument(region['funding-agreed'].document);
assert.ok(agreed.ok);
const own = agreed.value;
const products = region.products.products.map(({ key, code, category, unit, weight }) => ({
  key,
  code,
  category,
  unit,
  segment: weight === 'heavy' ? 'zwaar' : 'licht',
}));

test('seven models are laid on the products of the demonstration; each gives terms that can be kept and read', () => {
  assert.equal(models.length, 7);
  for (const model of models) {
    const { terms, placed } = modelOnProducts(model, products, own, 'zelf');
    const again = termsFromDocument(JSON.parse(JSON.stringify(documentOf(terms))));
    assert.ok(again.ok, again.ok ? '' : `${model.key} ${JSON.stringify(again.refusal.faults)}`);
    assert.deepEqual(again.value, terms, model.key);
    assert.equal(placed.length, products.length);
    const paid = terms.parts.flatMap(({ covers }) => covers.products);
    assert.equal(new Set(paid).size, paid.length, `${model.key} pays each product once`);
    assert.ok(
      placed.every(({ because }) => because !== ''),
      `${model.key} says why of each product`,
    );
  }
});

test('what a model says nothing of stays paid as now, and is told so', () => {
  const silent = models.filter(({ rules }) => rules.some(({ as }) => as === null));
  assert.ok(silent.length > 0);
  for (const model of silent) {
    const { terms, placed } = modelOnProducts(model, products, own, 'zelf');
    const crisis = placed.find(({ productKey }) => productKey === 'crisis');
    assert.equal(crisis?.partName, null, model.key);
    assert.ok(terms.parts.some(({ key, covers }) => key === 'zoals-nu-crisis' && covers.products.includes('crisis')));
  }
});

test('bounds of a model count the products that are paid as what it bounds', () => {
  const bounded = models.find(({ terms }) => terms.parts.some(({ bounds }) => bounds.length === 3));
  assert.ok(bounded);
  const { terms } = modelOnProducts(bounded, products, own, 'zelf');
  const [part] = terms.parts;
  assert.equal(part?.bounds.length, 3);
  const counted = part?.bounds.flatMap(({ covers }) => covers.products) ?? [];
  assert.deepEqual(counted.toSorted(), part?.covers.products.toSorted());
});

test('a model that names a product itself needs no rule for it, and keeps no amounts of its own region', () => {
  for (const model of models) {
    const { terms } = modelOnProducts(model, products, null, 'zelf');
    const stated = terms.parts.filter(
      ({ price }) => (price.of === 'population' || price.of === 'task') && price.yearlyCents !== null,
    );
    assert.deepEqual(stated, [], model.key);
  }
});
