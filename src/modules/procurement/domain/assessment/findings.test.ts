import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asked } from '../application/progress.ts';
import { type Finding, groundsOf, type Verdict, verdictOf } from './findings.ts';

const asked = (id: number, kind: Asked['kind']): Asked => ({ id, version: 1, kind, evidenceKind: null });
const TESTS = ['completeness', 'exclusion', 'suitability'];
const grounds = groundsOf(
  [asked(1, 'exclusion'), asked(2, 'suitability'), asked(3, 'selection'), asked(4, 'condition'), asked(5, 'service')],
  TESTS,
);
const met = (test: Finding['test'], requirementId: number | null, value = true): Finding => ({
  test,
  requirementId,
  met: value,
  reason: 'r',
});
const ALL = [met('completeness', null), met('exclusion', 1), met('suitability', 2)];

test('R-179: exclusion and suitability are tested ground by ground; selection is scored and conditions are agreed to', () => {
  assert.deepEqual(
    grounds.map((one) => [one.test, one.requirementId]),
    [
      ['completeness', null],
      ['exclusion', 1],
      ['suitability', 2],
    ],
  );
  assert.deepEqual(groundsOf([asked(1, 'exclusion')], ['completeness']), [
    { test: 'completeness', requirementId: null },
  ]);
});

const CASES: readonly (readonly [string, readonly Finding[], Verdict])[] = [
  ['nothing found yet', [], 'open'],
  ['one ground left', ALL.slice(0, 2), 'open'],
  ['all met', ALL, 'met'],
  ['an exclusion ground applies, the rest open', [met('exclusion', 1, false)], 'excluded'],
  ['a demand of suitability is not met', [...ALL.slice(0, 2), met('suitability', 2, false)], 'unsuitable'],
  ['not complete', [met('completeness', null, false), ...ALL.slice(1)], 'incomplete'],
  ['excluded goes before incomplete', [met('completeness', null, false), met('exclusion', 1, false)], 'excluded'],
  ['the last finding of a ground counts', [...ALL, met('exclusion', 1, false), met('exclusion', 1)], 'met'],
  ['a finding of no ground of the procedure counts for nothing', [...ALL, met('exclusion', 9, false)], 'met'],
];
for (const [name, findings, expected] of CASES)
  test(`R-180: ${name}: ${expected}`, () => assert.equal(verdictOf(grounds, findings), expected));
