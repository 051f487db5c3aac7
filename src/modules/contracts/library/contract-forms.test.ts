import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareForms, placeForms } from '../domain/comparison/compare-forms.ts';
import { CONTRACT_FORMS } from './contract-forms.ts';

const keys = CONTRACT_FORMS.forms.map(({ key }) => key);
const compare = (answers: Record<string, boolean>) =>
  compareForms(keys, CONTRACT_FORMS.questions, new Map(Object.entries(answers)));

test('R-118, R-120: each form tells what it is, its considerations and risks, and what it asks of supplier management', () => {
  assert.deepEqual(keys, ['open', 'mixed', 'closed']);
  for (const form of CONTRACT_FORMS.forms)
    for (const part of [form.what, form.considerations, form.risks, form.supplierManagement])
      assert.ok(part.length >= 2, form.key);
  for (const { yes, no } of CONTRACT_FORMS.questions)
    for (const form of [...Object.keys(yes), ...Object.keys(no)]) assert.ok(keys.includes(form), form);
});

test('R-119: scarcity and a vision with the client central speak for open, a wish for fewer providers for closed', () => {
  assert.equal(compare({ scarcity: true, 'client-central': true })[0]?.form, 'open');
  const fewer = compare({ reduction: true, scarcity: false, accepted: true });
  assert.equal(fewer[0]?.form, 'closed');
  assert.deepEqual(fewer.at(-1)?.con.length, 2, 'with the reasons against the last');
  assert.deepEqual(
    compare({}).map(({ balance }) => balance),
    [0, 0, 0],
    'nothing answered, nothing said',
  );
});

test('R-121: result and effort as both sides see them give a place, and show where the sides differ', () => {
  const scores = [
    { form: 'open', side: 'purchaser', result: 4, effort: 2 },
    { form: 'open', side: 'provider', result: 3, effort: 2 },
    { form: 'closed', side: 'purchaser', result: 5, effort: 5 },
    { form: 'closed', side: 'provider', result: 2, effort: 5 },
    { form: 'mixed', side: 'purchaser', result: 5, effort: 5 },
  ] as const;
  assert.deepEqual(placeForms(keys, scores), [
    { form: 'open', result: 3.5, effort: 2, quadrant: 'much-for-little', apart: false },
    { form: 'closed', result: 3.5, effort: 5, quadrant: 'much-for-much', apart: true },
  ]);
});
