import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as lists from './code-lists.ts';
import { datatypesData } from './source.ts';

test('each code list of the schema has a text for each code it allows', () => {
  for (const { codelist, enumeration } of Object.values(datatypesData.simpleTypes)) {
    for (const code of enumeration ?? []) assert.ok(lists.codeText(codelist ?? '', code), `${codelist} ${code}`);
  }
});

test('the ready-made look-ups find their list', () => {
  assert.equal(lists.unitText('04'), 'Uur');
  assert.equal(lists.frequencyText('2'), 'Per week');
  assert.match(lists.retourCodeText('0001') ?? '', /afgekeurd/);
  assert.ok(lists.productCategoryText('45') && lists.changeReasonText('13') && lists.stopReasonText('20'));
  assert.ok(lists.productCodeText('45A04') && lists.municipalityText('0363') && lists.messageCodeText('490'));
  assert.ok(lists.debitCreditText('D'));
  assert.equal(lists.retourCodeText('x'), undefined);
});
