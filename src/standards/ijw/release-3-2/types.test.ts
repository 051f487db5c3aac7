import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeTypes } from '../description/write-types.ts';
import { datatypesData, messagesData } from './source.ts';

const folder = new URL('./types/', import.meta.url);

test('the committed types are the ones the published description gives', () => {
  const written = writeTypes(messagesData, datatypesData);
  assert.deepEqual(readdirSync(folder).sort(), [...written.keys()].sort());
  for (const [name, text] of written) assert.equal(readFileSync(new URL(name, folder), 'utf8'), text, name);
});
