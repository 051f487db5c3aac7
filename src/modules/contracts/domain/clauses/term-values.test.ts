import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '../../../../kernel/fraction.ts';
import { CLAUSE_LIBRARY } from '../../library/index.ts';
import { CLAUSE_KINDS } from './term-fields.ts';
import { readTerms, type TermValues, writeTerms } from './term-values.ts';

test('terms survive writing and reading to the last decimal', () => {
  for (const { terms } of CLAUSE_LIBRARY) {
    if (!terms) continue;
    const read = readTerms(terms);
    assert.ok(read.ok);
    assert.deepEqual(writeTerms(read.value), terms);
  }
  const share = readTerms({ kind: 'small-providers', values: { share: 7.5 } });
  assert.deepEqual(share.ok && share.value, { kind: 'small-providers', share: percent('7.5') });
});

test('every kind of clause that executes itself has an example in the library', () => {
  const shown = new Set(CLAUSE_LIBRARY.map((one) => one.terms?.kind));
  assert.deepEqual(
    CLAUSE_KINDS.filter((kind) => !shown.has(kind)),
    [],
  );
});

test('R-226: a value that is missing, out of bounds, unknown or an outcome is refused by name', () => {
  const field = (terms: TermValues) => {
    const read = readTerms(terms);
    return read.ok ? null : read.refusal.field;
  };
  assert.equal(field({ kind: 'notice', values: {} }), 'months');
  assert.equal(field({ kind: 'notice', values: { months: 0 } }), 'months');
  assert.equal(field({ kind: 'notice', values: { months: 6, other: 1 } }), 'other');
  assert.equal(field({ kind: 'own-delivery', values: { share: 101 } }), 'share');
  assert.equal(field({ kind: 'own-delivery', values: { share: 70.00001 } }), 'share');
  assert.equal(field({ kind: 'standstill', values: { days: 20, decidedOn: '2026-02-30' } }), 'decidedOn');
  assert.equal(field({ kind: 'standstill', values: { days: 20, decidedOn: null } }), null);
  assert.equal(field({ kind: 'guarantee', values: {} }), 'kind');
  const bonus = (agreements: string[]) => ({
    kind: 'bonus-malus',
    values: { processAgreements: agreements, maximumShare: 2 },
  });
  assert.equal(field(bonus(['finishing-in-time'])), null);
  assert.equal(field(bonus(['goals reached'])), 'processAgreements');
});
