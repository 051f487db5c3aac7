import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followedNode } from './followed-node.ts';

test('a node is followed by its id, or by its kind and number', () => {
  assert.equal(followedNode({ volg: 'taak-3' }), 'taak-3');
  assert.equal(followedNode({ doel: '3' }), 'doel-3');
  assert.equal(followedNode({ volg: 'taak-3', doel: '4' }), 'taak-3');
  assert.equal(followedNode({}), undefined);
});
