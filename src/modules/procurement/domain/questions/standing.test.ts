import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type QuestionFacts, standingOf } from './standing.ts';
import { tracesIn } from './traces.ts';

const NEW: QuestionFacts = { sameAs: null, newest: null, publishedVersion: null, restsOnChanged: false };
const TABLE: readonly [string, Partial<QuestionFacts>][] = [
  ['new', {}],
  ['same-as', { sameAs: 3 }],
  ['drafted', { newest: { version: 1, approved: null } }],
  ['sent-back', { newest: { version: 1, approved: false } }],
  ['reviewed', { newest: { version: 1, approved: true } }],
  ['published', { newest: { version: 1, approved: true }, publishedVersion: 1 }],
  ['drafted', { newest: { version: 2, approved: null }, publishedVersion: 1 }],
  ['reviewed', { newest: { version: 2, approved: true }, publishedVersion: 1 }],
  ['reopened', { newest: { version: 1, approved: true }, publishedVersion: 1, restsOnChanged: true }],
];
for (const [standing, facts] of TABLE)
  test(`R-186: a question with ${JSON.stringify(facts)} is ${standing}`, () =>
    assert.equal(standingOf({ ...NEW, ...facts }), standing));

test('R-186: what gives away who asked is found, ordinary words are not', () => {
  const names = ['Jeugdhulp De Linde', 'Stichting Kompas en Kade'];
  assert.deepEqual(tracesIn('Wij van De Linde, info@linde.nl, bel 06 12345678.', names), [
    { kind: 'name', found: 'Jeugdhulp De Linde' },
    { kind: 'mail', found: 'info@linde.nl' },
    { kind: 'phone', found: '06 12345678' },
  ]);
  assert.deepEqual(tracesIn('Geldt paragraaf 4.2 ook voor jeugdhulp aan huis, in 2027 en 2028?', names), []);
  assert.deepEqual(
    tracesIn('Bij Kompas Kade lezen wij www.kade.nl', names).map((one) => one.kind),
    ['name', 'web'],
  );
});
