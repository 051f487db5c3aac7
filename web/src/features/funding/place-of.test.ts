import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termsFromDocument } from '../../../../src/modules/funding/api.ts';
import { completed, emptyTerms } from './draft.ts';
import { placeOf } from './place-of.ts';

test('a place in the document is told in the words of the form', () => {
  const draft = {
    onderdelen: [
      { naam: 'Begeleiding', verschuldigd: { soort: 'momenten', momenten: [{ sleutel: 'einde' }] } },
      { garantie: { aandeel: '2' } },
    ],
  };
  assert.equal(placeOf(draft, 'van'), 'Van');
  assert.equal(
    placeOf(draft, 'onderdelen[0].verschuldigd.momenten[0].aandeel'),
    'Begeleiding, Wanneer het verschuldigd is, einde, Deel van de prijs',
  );
  assert.equal(placeOf(draft, 'onderdelen[1].garantie.aandeel'), 'Onderdeel 2, Garantie, Gegarandeerd deel');
  assert.equal(placeOf(draft, 'onderdelen[0].bestaat-niet'), 'Begeleiding');
});

test('an empty form lacks only what must be filled in', () => {
  const read = termsFromDocument(emptyTerms());
  assert.deepEqual(read.ok ? [] : read.refusal.faults.map(({ path }) => path), [
    'sleutel',
    'naam',
    'van',
    'onderdelen[0].sleutel',
    'onderdelen[0].naam',
    'onderdelen[0].model',
    'onderdelen[0].variant',
    'onderdelen[0].prijs.eenheid',
  ]);
});

test('a file shows in the form every field that it left out; one with faults is shown as it is', () => {
  const document = {
    sleutel: 'a',
    naam: 'A',
    van: '2027-01-01',
    onderdelen: [
      {
        sleutel: 'b',
        naam: 'B',
        model: 'populatie',
        variant: 'taak',
        prijs: { soort: 'populatie' },
        verschuldigd: { soort: 'termijnen', perJaar: 12 },
      },
    ],
  };
  assert.deepEqual(completed(document).grenzen, []);
  assert.equal(completed({ ...document, van: 'x' }).grenzen, undefined);
  assert.deepEqual(completed('geen document'), {});
});
