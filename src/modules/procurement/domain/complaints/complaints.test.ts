import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../../../kernel/working-days.ts';
import { PROCEDURE_KINDS } from '../../kinds/index.ts';
import { type ComplaintFacts, type ComplaintOutcome, mayDecide } from './decide-complaint.ts';
import { COMPLAINT_RULES, decideBy, ruleFor } from './term.ts';

const day = plainDate;

test('R-184: each kind of procedure has a term with a source for objections and for complaints', () => {
  for (const kind of PROCEDURE_KINDS.keys())
    for (const what of ['objection', 'complaint'] as const) assert.notEqual(ruleFor(what, kind).source, '');
  for (const rule of COMPLAINT_RULES)
    for (const kind of rule.procedureKinds ?? []) assert.ok(PROCEDURE_KINDS.has(kind), kind);
});

test('R-184: the last day for a decision is counted by its rule, and is a working day', () => {
  const until = (rule: ReturnType<typeof ruleFor>, received: string, closing: string | null) =>
    decideBy(rule, day(received), closing === null ? null : day(closing), STATUTORY_CALENDAR);
  assert.equal(until(ruleFor('objection', 'semi-open'), '2026-03-02', '2026-03-20'), '2026-03-16');
  assert.equal(until(ruleFor('complaint', 'semi-open'), '2026-03-02', null), '2026-04-13');
  // Counted from the last day for objections: Awb 7:10.
  assert.equal(until(ruleFor('objection', 'subsidy'), '2026-03-02', '2026-03-20'), '2026-05-01');
  // 6 April 2026 is Easter Monday.
  assert.equal(until(ruleFor('objection', 'semi-open'), '2026-03-23', null), '2026-04-07');
});

const OPEN: ComplaintFacts = { outcome: null, hearingNeeded: true, entries: [{ kind: 'statement' }] };
const TABLE: readonly [string, Partial<ComplaintFacts>, ComplaintOutcome, string][] = [
  ['nobody heard', {}, 'dismissed', 'procurement.not-heard'],
  ['nobody heard, in favour', {}, 'upheld', 'procurement.not-heard'],
  ['heard', { entries: [{ kind: 'hearing' }] }, 'dismissed', 'yes'],
  ['does not want to be heard', { entries: [{ kind: 'waiver' }] }, 'upheld', 'yes'],
  ['not admitted', {}, 'inadmissible', 'yes'],
  ['taken back', {}, 'withdrawn', 'yes'],
  ['no hearing asked by its rule', { hearingNeeded: false }, 'dismissed', 'yes'],
  ['decided before', { outcome: 'upheld' }, 'withdrawn', 'procurement.complaint-decided'],
];
for (const [name, facts, outcome, expected] of TABLE)
  test(`R-184: hearing both sides: ${name}`, () => {
    const may = mayDecide({ ...OPEN, ...facts }, outcome);
    assert.equal(may.ok ? 'yes' : may.refusal.code, expected);
  });
