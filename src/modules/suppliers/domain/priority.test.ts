import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type MatterFacts, mattersOf } from './priority.ts';

const today = plainDate('2026-11-22');
const contract = {
  number: 'V-001',
  budgetCents: 1_200n,
  plannedCents: 1_000n,
  approvedCents: 1_000n,
  limitCents: null,
  lastDay: plainDate('2027-12-31'),
  extensionDecideBy: null,
};
const QUIET: MatterFacts = {
  dutyReportedOn: null,
  signalsWaiting: 0,
  actionsLate: 0,
  actionsOpen: 0,
  consequencesOpen: 0,
  contracts: [contract],
  duties: [],
  conditionsNotMet: 0,
  lastTalkOn: plainDate('2026-11-01'),
  nextTalkOn: null,
  talkEveryMonths: 1,
  managed: true,
};
const codes = (facts: Partial<MatterFacts>) => mattersOf({ ...QUIET, ...facts }, today).map(({ code }) => code);

test('nothing asks for attention when all is well', () => assert.deepEqual(codes({}), []));

test('each matter is told by the one fact that makes it so', () => {
  const rows: [Partial<MatterFacts>, string][] = [
    [{ dutyReportedOn: plainDate('2026-09-01') }, 'duty-reported'],
    [{ signalsWaiting: 1 }, 'signals-waiting'],
    [{ actionsLate: 1, actionsOpen: 1 }, 'actions-late'],
    [{ actionsOpen: 1 }, 'actions-open'],
    [{ consequencesOpen: 1 }, 'consequence-open'],
    [{ conditionsNotMet: 1 }, 'conditions-not-met'],
    [{ duties: [{ title: 'Bewijs verloopt', on: plainDate('2026-12-01') }] }, 'evidence'],
    [{ managed: false }, 'no-manager'],
    [{ lastTalkOn: plainDate('2026-10-01') }, 'talk-due'],
    [{ lastTalkOn: null }, 'talk-due'],
    [{ contracts: [{ ...contract, approvedCents: 1_060n }] }, 'ahead-of-plan'],
    [{ contracts: [{ ...contract, approvedCents: 940n }] }, 'behind-plan'],
    [{ contracts: [{ ...contract, limitCents: 1_100n }] }, 'limit-near'],
    [{ contracts: [{ ...contract, lastDay: plainDate('2026-12-31') }] }, 'contract-ends'],
    [{ contracts: [{ ...contract, extensionDecideBy: plainDate('2026-12-31') }] }, 'extension-to-decide'],
  ];
  for (const [facts, code] of rows) assert.deepEqual(codes(facts), [code]);
});

test('a talk that is planned is not asked for again, nor one that the style does not ask', () => {
  assert.deepEqual(codes({ lastTalkOn: null, nextTalkOn: plainDate('2026-12-01') }), []);
  assert.deepEqual(codes({ lastTalkOn: null, talkEveryMonths: null }), []);
});

test('R-203: what is pressing comes first', () => {
  assert.deepEqual(
    codes({ signalsWaiting: 2, actionsLate: 1, actionsOpen: 1, dutyReportedOn: today, managed: false }),
    ['duty-reported', 'actions-late', 'signals-waiting', 'no-manager'],
  );
});
