import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideMandate, mandateGaps } from './mandate.ts';

test('R-007: a mandate is complete only with staffing and an organisation around it', () => {
  const table = [
    [{ staffingFte: 1.5, organisationNote: 'Team inkoop' }, []],
    [{ staffingFte: null, organisationNote: 'Team inkoop' }, ['staffing']],
    [{ staffingFte: 0, organisationNote: 'Team inkoop' }, ['staffing']],
    [{ staffingFte: 1.5, organisationNote: ' ' }, ['organisation']],
    [{ staffingFte: null, organisationNote: null }, ['staffing', 'organisation']],
  ] as const;
  for (const [mandate, gaps] of table) assert.deepEqual(mandateGaps(mandate), gaps);
});

test('R-006: one holder per task on a day, and only for a member', () => {
  const from = plainDate('2026-01-01');
  const existing = [
    { municipalityId: 10, task: 'budget' as const, from: plainDate('2025-01-01'), through: plainDate('2025-12-31') },
  ];
  const ask = (municipalityId: number, task: 'budget' | 'access', day: string) =>
    decideMandate(
      { municipalityId, task, from: plainDate(day), through: undefined },
      { memberIdsOnFirstDay: [10], existing },
    );
  assert.deepEqual(ask(10, 'budget', from), { ok: true, value: undefined });
  assert.deepEqual(ask(10, 'access', '2025-06-01'), { ok: true, value: undefined });
  assert.deepEqual(ask(10, 'budget', '2025-12-31'), {
    ok: false,
    refusal: { code: 'parties.mandate-overlaps', otherFrom: '2025-01-01' },
  });
  assert.deepEqual(ask(11, 'budget', from), { ok: false, refusal: { code: 'parties.member-unknown' } });
});
