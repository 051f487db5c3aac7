import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productCategoryText, productCodeText } from '../standards/ijw/index.ts';
import { demoRegionData } from './region-data.ts';

const data = demoRegionData();
const products = data.products.products;

test('fourteen light and nine heavy products (R-139, R-140), each with a code of five and a category that iJw knows', () => {
  assert.equal(products.filter(({ weight }) => weight === 'light').length, 14);
  assert.equal(products.filter(({ weight }) => weight === 'heavy').length, 9);
  assert.equal(new Set(products.map(({ code }) => code)).size, 23);
  for (const { code, category } of products) {
    assert.equal(code.length, 5);
    assert.ok(productCategoryText(category), category);
  }
});

test('an own code (NB) is no code of the national list, and a national code keeps its category', () => {
  for (const { code, category } of products) {
    if (code.includes('NB')) assert.equal(productCodeText(code), undefined, code);
    assert.ok(code.startsWith(category), `${code} in ${category}`);
  }
});

test('each product serves one goal by one purchase task, and the two belong together (R-050)', () => {
  for (const { goal, task, key } of products) assert.ok(data.goals.goalTasks[goal]?.includes(task), key);
  assert.deepEqual(
    data.goals.tasks.map(({ code }) => code),
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  );
  assert.equal(data.goals.goals.filter(({ code }) => /^[A-J]$/.test(code)).length, 10);
});

test('every municipality has all five mandates (R-006); one without staffing stays visible (R-007)', () => {
  const tasks = Map.groupBy(data.mandates.mandates, ({ municipality }) => municipality);
  assert.equal(tasks.size, data.municipalities.municipalities.length);
  for (const list of tasks.values()) assert.equal(new Set(list.map(({ task }) => task)).size, 5);
  assert.ok(data.mandates.mandates.some(({ fte }) => fte === null));
});

test('a person for each of ten roles and a second to release payments, with a stable name at the sign-in', () => {
  const { people } = data.people;
  assert.equal(new Set(people.map(({ role }) => role)).size, 10);
  assert.equal(people.length, 11);
  assert.equal(new Set(people.map(({ subject }) => subject)).size, 11);
  assert.ok(people.every(({ subject }) => subject.startsWith('demo-')));
});

test('every priced product has a way it usually goes', () => {
  for (const product of products) {
    assert.equal(product.volume2026 === undefined, data.shapes.shapes[product.key] === undefined, product.key);
  }
});
