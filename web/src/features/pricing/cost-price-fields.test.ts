import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkField } from '../../ui/form/fields.ts';
import { costPriceBody, costPriceFields } from './cost-price-fields.ts';

const typed = {
  productId: '7',
  jaar: '2026',
  kostprijs: '1.084,5',
  uren: 'clientgebonden-tijd',
  soort: 'gerealiseerd',
  bron: 'Jaarrekening',
  bronOp: '2026-04-01',
};

test('R-150: a cost price is typed in Dutch and sent exactly; what was not said stays unknown', () => {
  const body = costPriceBody(typed);
  assert.equal(body.kostprijs, '1084.5');
  assert.equal(body.productId, 7);
  assert.equal(body.delen, null);
  assert.equal(body.jaarvolume, null);
});

test('one part filled in means all four are said', () => {
  const { delen } = costPriceBody({ ...typed, beroepskrachten: '60,25', overhead: '20' });
  assert.deepEqual(delen, { beroepskrachten: '60.25', clientgebonden: '0', overhead: '20', overig: '0' });
});

test('R-152: nobody gives a cost price without saying what an hour is', () => {
  const hours = costPriceFields([]).find(({ name }) => name === 'uren');
  assert.ok(hours?.required);
  assert.ok(hours && checkField(hours, ''));
});
