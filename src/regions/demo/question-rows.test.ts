import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../kernel/plain-date.ts';
import { demoRegionData } from '../region-data.ts';
import { openDemoRegion } from './demo-region.ts';
import { questionBatches, recordedIn } from './question-rows.ts';

const data = demoRegionData();
const region = openDemoRegion({ data, seed: 'test', scale: 0.02, today: plainDate('2026-11-22') });
const batches = [...questionBatches(region)];
const rows = (table: string) => batches.filter((batch) => batch.table === table).flatMap((batch) => batch.rows);

test('R-186: the log tells the digest of the nota and the document, and only approved answers are published', () => {
  const log = recordedIn(region, data.questions.procedure);
  const digests = log.map((event) => (event.kind === 'recorded' ? event.digest : ''));
  assert.equal(digests.length, 2);
  assert.deepEqual(
    rows('nota').map((row) => row.digest),
    digests.slice(1),
  );
  const approved = rows('answer_review').filter((row) => row.approved === true);
  for (const row of rows('nota_answer')) assert.ok(approved.some((one) => one.question_id === row.question_id));
  assert.deepEqual(recordedIn(region, 'IP-2026-01'), []);
});

test('every answer rests on a paragraph that the document has, and nobody reviews an own answer', () => {
  const keys = JSON.parse(String(rows('procedure_document_version')[0]?.paragraphs)).map(
    ({ key }: { key: string }) => key,
  );
  for (const { paragraph } of data.questions.questions) if (paragraph) assert.ok(keys.includes(paragraph), paragraph);
  const writers = new Set(rows('answer_version').map((row) => row.person_id));
  for (const row of rows('answer_review')) assert.ok(!writers.has(row.person_id));
});
