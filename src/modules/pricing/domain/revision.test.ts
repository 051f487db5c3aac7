import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { revisionDue } from './revision.ts';

test('R-169: a tariff asks to be revised a year after its first day', () => {
  assert.equal(revisionDue(plainDate('2026-01-01')), '2027-01-01');
  assert.equal(revisionDue(plainDate('2026-12-31')), '2027-12-31');
  assert.equal(revisionDue(plainDate('2028-02-29')), '2029-03-01');
});
