import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type Annex, type AnnexKind, papersOf } from './papers.ts';

const NOTHING = { version: 1, pricedProducts: 0, terms: [], procedure: null, annexes: [] };
const annex = (kind: AnnexKind, name: string, documentId = 1): Annex => ({
  documentId,
  annex: kind,
  name,
  recordedAt: new Date('2026-11-22T10:00:00Z'),
});
const kindsOf = (facts: Parameters<typeof papersOf>[0]) =>
  papersOf(facts).map((one) => (one.kind === 'missing' ? `missing ${one.what}` : one.kind));

test('R-133: what is expected beside a contract and not there yet is named', () => {
  const rest = ['missing tariffs', 'missing terms', 'missing requirements', 'missing protocol'];
  assert.deepEqual(kindsOf(NOTHING), ['text', 'products', ...rest]);
});

test('R-133: requirements, documents and notes of the procedure, tariffs, terms and annexes stand in one list', () => {
  const procedure = {
    id: 4,
    requirements: 12,
    documents: [{ name: 'Leidraad', version: 2 }],
    notas: [{ id: 8, number: 1 }],
  };
  const terms = [{ termsId: 3, name: 'Inspanning', from: plainDate('2027-01-01') }];
  const annexes = [annex('protocol', 'Administratie')];
  assert.deepEqual(kindsOf({ version: 1, pricedProducts: 3, terms, procedure, annexes }), [
    'text',
    'tariffs',
    'products',
    'terms',
    'requirements',
    'document',
    'nota',
    'annex',
  ]);
});

test('R-133: an annex stands for what is expected; of annexes with one name the newest counts', () => {
  const annexes = [
    annex('requirements', 'Eisen', 1),
    annex('requirements', 'Eisen', 2),
    annex('tariffs', 'Tarieven', 3),
  ];
  const papers = papersOf({ ...NOTHING, annexes });
  assert.deepEqual(
    papers.flatMap((one) => (one.kind === 'annex' ? [one.annex.documentId] : [])),
    [2, 3],
  );
  assert.deepEqual(kindsOf({ ...NOTHING, annexes }).slice(-2), ['missing terms', 'missing protocol']);
});
