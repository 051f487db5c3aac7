import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenParagraph, paragraphOptions, paragraphValue } from './paragraph-options.ts';

test('a paragraph that is chosen comes back as it was, also when its number returned in the text', () => {
  for (const key of ['4.1', '4.1 (2)', '0'])
    assert.deepEqual(chosenParagraph(paragraphValue(7, key)), { documentId: 7, paragraaf: key });
});

test('a choice shows the begin of the text', () => {
  const documenten = [{ id: 7, naam: 'Leidraad', versie: 1, alineas: [{ sleutel: '4.1', tekst: 'a'.repeat(70) }] }];
  assert.deepEqual(paragraphOptions({ documenten }), [{ value: '7 4.1', label: `Leidraad 4.1: ${'a'.repeat(60)}…` }]);
});
