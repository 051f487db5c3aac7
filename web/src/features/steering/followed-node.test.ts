import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followedNode } from './followed-node.ts';

const picture = {
  euroPerLijn: 1,
  stromen: [],
  kolommen: [
    { soort: 'doel', label: 'Doelen', knopen: [{ id: 'doel:3', label: 'Thuis', bedragCent: 1 }] },
    { soort: 'taak', label: 'Taken', knopen: [{ id: 'taak:3', label: 'Hulp', bedragCent: 1 }] },
  ],
};

test('a node is followed by its id, or by its kind and number', () => {
  assert.equal(followedNode(picture, { volg: 'taak:3' }), 'taak:3');
  assert.equal(followedNode(picture, { doel: '3' }), 'doel:3');
  assert.equal(followedNode(picture, { doel: '4' }), undefined);
  assert.equal(followedNode(picture, {}), undefined);
});
