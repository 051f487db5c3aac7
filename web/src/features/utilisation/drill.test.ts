import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letGo, opening } from './drill.ts';

test('R-280: a row opens into its parts, and what is let go comes back as rows', () => {
  assert.deepEqual(opening('aanbieder', { sleutel: '26' }, {}), { aanbieder: '26', as: 'product' });
  assert.deepEqual(opening('product', { sleutel: '3' }, { aanbieder: '26', contract: '7' }), {
    product: '3',
    as: 'gemeente',
  });
  assert.equal(opening('contract', { sleutel: null }, {}), undefined, 'what has no contract cannot be opened');
  assert.deepEqual(letGo('aanbieder'), { aanbieder: undefined, as: 'aanbieder' });
  assert.deepEqual(letGo('niveau'), { niveau: undefined });
});
