import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answer, changedParagraphs, contradictions, type DocumentVersion, reopenedBy } from './answers.ts';
import { groupsOf, similarTexts } from './similar-texts.ts';

const QUESTIONS = [
  { id: 1, text: 'Mag een onderaannemer die zelf een overeenkomst heeft ook worden ingezet?' },
  { id: 2, text: 'Kan een onderaannemer ook worden ingezet als die zelf al een overeenkomst heeft?' },
  { id: 3, text: 'Welke index geldt voor de tarieven van 2027?' },
  { id: 4, text: 'Geldt voor de tarieven in 2027 de voorlopige index of een andere index?' },
  { id: 5, text: 'Is de eis van een kwaliteitskeurmerk ook van toepassing op vrijgevestigde psychologen?' },
];

test('R-186: questions that ask nearly the same are found, others are left alone', () => {
  const pairs = similarTexts(QUESTIONS);
  assert.deepEqual(
    pairs.map(({ a, b }) => [a, b]),
    [
      [1, 2],
      [3, 4],
    ],
  );
  assert.deepEqual(groupsOf(pairs), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(groupsOf([...pairs, { a: 2, b: 3, percentage: 60 }]), [[1, 2, 3, 4]]);
});

test('accents, case, punctuation and common words make no difference; order of the texts neither', () => {
  assert.deepEqual(
    similarTexts([
      { id: 1, text: 'Eén FACTUUR per cliënt?' },
      { id: 2, text: 'een factuur, per client' },
    ]),
    [{ a: 1, b: 2, percentage: 100 }],
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(QUESTIONS, { minLength: 5 }), (some) => {
      assert.deepEqual(similarTexts(some), similarTexts(QUESTIONS));
    }),
  );
});

const document = (version: number, texts: Readonly<Record<string, string>>): DocumentVersion => ({
  documentId: 9,
  version,
  paragraphs: Object.entries(texts).map(([key, text]) => ({ key, text })),
});
const FIRST = document(1, { '4.1': 'Een keurmerk is nodig.', '4.2': 'Tarief  per\nminuut.', '4.3': 'Vervalt later.' });
const SECOND = document(2, { '4.1': 'Een keurmerk of audit is nodig.', '4.2': 'Tarief per minuut.', '4.4': 'Nieuw.' });
const answer = (questionId: number, paragraph: string, tenor: Answer['restsOn'][0]['tenor']): Answer => ({
  questionId,
  text: 'x',
  restsOn: [{ documentId: 9, version: 1, paragraph, tenor }],
});

test('R-183: a changed document names its changed paragraphs and reopens the answers that rest on them', () => {
  assert.deepEqual(changedParagraphs(FIRST, SECOND), [
    { key: '4.1', change: 'changed' },
    { key: '4.4', change: 'new' },
    { key: '4.3', change: 'gone' },
  ]);
  const answers = [answer(1, '4.1', 'confirms'), answer(2, '4.2', 'explains'), answer(3, '4.3', 'explains')];
  assert.deepEqual(reopenedBy(answers, [FIRST, SECOND]), [1, 3]);
  assert.deepEqual(reopenedBy(answers, [FIRST]), []);
});

test('answers that contradict each other, or promise a change that did not come, are shown', () => {
  const answers = [
    answer(1, '4.1', 'confirms'),
    answer(2, '4.1', 'denies'),
    answer(3, '4.1', 'explains'),
    answer(4, '4.2', 'changes'),
    answer(5, '4.1', 'changes'),
  ];
  assert.deepEqual(contradictions(answers, [FIRST, SECOND]), [
    { kind: 'answers', documentId: 9, paragraph: '4.1', questions: [1, 2] },
    { kind: 'document', documentId: 9, paragraph: '4.2', questions: [4] },
  ]);
  assert.deepEqual(
    contradictions(answers, [FIRST]).map((one) => [one.kind, one.questions]),
    [
      ['answers', [1, 2]],
      ['document', [5]],
      ['document', [4]],
    ],
  );
});
