import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AanmeldingInhoud } from '../../api/types.ts';
import type { GevraagdeEis } from './application-types.ts';
import { answerTo, isOutdated, withAnswer, withEvidence, withPrice, withProducts } from './content.ts';

const empty: AanmeldingInhoud = {
  antwoorden: [],
  bewijsstukken: [],
  producten: [],
  prijs: null,
  prijzen: [],
  onderaannemers: [],
  combinanten: [],
  ondertekenaar: '',
};
const eis = (id: number, versie = 1): GevraagdeEis => ({
  id,
  versie,
  code: `E${id}`,
  soort: 'geschiktheid',
  thema: '',
  titel: '',
  tekst: '',
  bewijs: null,
  weging: null,
});

test('R-183: an answer belongs to the version of the requirement that was read', () => {
  const content = withAnswer(withAnswer(empty, eis(1), 'eerst'), eis(1), 'daarna');
  assert.deepEqual(content.antwoorden, [{ eisId: 1, versie: 1, tekst: 'daarna' }]);
  assert.equal(answerTo(content, eis(1)), 'daarna');
  assert.equal(isOutdated(content, eis(1, 2)), true);
  assert.equal(isOutdated(withAnswer(content, eis(1, 2), 'daarna'), eis(1, 2)), false);
});

test('an answer of spaces is no answer', () => {
  assert.deepEqual(withAnswer(empty, eis(1), '  ').antwoorden, []);
});

test('other evidence of a kind takes the place of what was chosen, and leaves other kinds', () => {
  const content = withEvidence({ ...empty, bewijsstukken: [1, 5] }, [{ id: 1 }, { id: 2 }], [2]);
  assert.deepEqual(content.bewijsstukken, [5, 2]);
});

test('a product that is let go takes its price along', () => {
  const content = withPrice(withPrice(withProducts(empty, [7, 8]), 7, 6250), 8, 9000);
  assert.deepEqual(withProducts(content, [8]).prijzen, [{ productId: 8, bedrag: 9000 }]);
  assert.deepEqual(withPrice(content, 7, null).prijzen, [{ productId: 8, bedrag: 9000 }]);
});
