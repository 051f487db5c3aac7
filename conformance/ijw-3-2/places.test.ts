import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { placesByFile } from './places.ts';

test('each finding points at its class and number, as kept in places.json (node conformance/make/places.ts)', async () => {
  const golden = JSON.parse(readFileSync(new URL('./places.json', import.meta.url), 'utf8'));
  assert.deepEqual(await placesByFile(), golden);
});
