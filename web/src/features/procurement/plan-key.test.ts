import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeKey } from './plan-key.ts';

test('a new item of the planning gets a key of its own, made from its name', () => {
  const plan = { onderdelen: [{ sleutel: 'besluit-college' }, { sleutel: 'besluit-college-2' }] };
  assert.equal(freeKey('Geïnd bedrag (2027)', plan), 'geind-bedrag-2027');
  assert.equal(freeKey('Besluit college', plan), 'besluit-college-3');
  assert.equal(freeKey('…', plan), 'onderdeel');
  assert.match(freeKey('x'.repeat(200), plan), /^[a-z0-9][a-z0-9-]{0,59}$/);
});
