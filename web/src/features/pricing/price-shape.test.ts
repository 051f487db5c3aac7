import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRICE_KIND_WORDS, type Prijsvorm } from '../../../../src/modules/pricing/api.ts';
import { checkField } from '../../ui/form/fields.ts';
import { emptyShape, ROW_FIELDS, rowsOf, shapeRows, withRows } from './price-shape.ts';

const trajectories: Prijsvorm = {
  soort: 'per-traject',
  spreiding: [
    { naam: 'Kort', aandeel: '62.5', weken: '10', urenPerWeek: '1.5' },
    { naam: 'Lang', aandeel: '37.5', weken: '1040', urenPerWeek: '2' },
  ],
};
const population: Prijsvorm = {
  soort: 'gemiddeld-over-populatie',
  groepen: [
    { naam: 'Licht', clienten: 1200, eenhedenPerClient: '600.25' },
    { naam: 'Zwaar', clienten: 40, eenhedenPerClient: '2400' },
  ],
};

test('R-172, R-168, R-177: rows of trajectories and groups are read as they were shown', () => {
  for (const shape of [trajectories, population]) assert.deepEqual(withRows(shape, shapeRows(shape)), shape);
  assert.equal(shapeRows(trajectories)[1]?.values.weken, '1.040');
  assert.equal(shapeRows(population)[0]?.values.eenhedenPerClient, '600,25');
});

test('only a trajectory and a mean of the population have rows, and each starts without any', () => {
  assert.deepEqual(
    Object.values(PRICE_KIND_WORDS).map((kind) => [kind, rowsOf(kind), emptyShape(kind)]),
    [
      ['per-eenheid', undefined, { soort: 'per-eenheid' }],
      ['per-traject', 'spreiding', { soort: 'per-traject', spreiding: [] }],
      ['per-periode', undefined, { soort: 'per-periode', periode: 'maand', eenhedenPerPeriode: '1' }],
      ['gemiddeld-over-populatie', 'groepen', { soort: 'gemiddeld-over-populatie', groepen: [] }],
    ],
  );
});

test('rows do not stick to a price that has none', () => {
  const perUnit: Prijsvorm = { soort: 'per-eenheid' };
  assert.deepEqual(shapeRows(perUnit), []);
  assert.equal(withRows(perUnit, shapeRows(trajectories)), perUnit);
});

test('a group counts whole young people; the rest are numbers with a comma', () => {
  const clients = ROW_FIELDS.groepen.find(({ name }) => name === 'clienten');
  const units = ROW_FIELDS.groepen.find(({ name }) => name === 'eenhedenPerClient');
  assert.ok(clients && units);
  for (const wrong of ['', '12,5', 'veel']) assert.ok(checkField(clients, wrong), wrong);
  for (const wrong of ['', '12.5', 'veel']) assert.ok(checkField(units, wrong), wrong);
  for (const [field, right] of [
    [clients, '1200'],
    [units, '600,25'],
    [units, '1.040'],
  ] as const) {
    assert.equal(checkField(field, right), undefined, right);
  }
});
