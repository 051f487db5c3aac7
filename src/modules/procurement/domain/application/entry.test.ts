import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROCEDURE_KINDS } from '../../kinds/index.ts';
import type { ProcedureEvent } from '../procedure-event.ts';
import { foldProcedure } from '../procedure-state.ts';
import { entryOf } from './entry.ts';
import { doorOf } from './hand-in.ts';

type Story = readonly (ProcedureEvent extends infer One
  ? One extends unknown
    ? Omit<One, 'at' | 'personId'>
    : never
  : never)[];
const CLOSES = '2026-05-12T10:00:00.000Z';
const BEFORE = '2026-05-01T10:00:00.000Z';
const AFTER = '2026-05-13T10:00:00.000Z';

const begun = (run: 'round:1' | null, phase: string, closesAt: string | null = null): Story[number] => ({
  kind: 'phase-begun',
  run,
  phase,
  closesAt,
});
const ROUND = { kind: 'run-begun', run: 'round:1' } as const;

function momentIn(key: string, story: Story, now: string) {
  const kind = PROCEDURE_KINDS.get(key);
  assert.ok(kind);
  const made: ProcedureEvent = {
    at: '2026-03-01T08:00:00.000Z',
    personId: 1,
    kind: 'made',
    procedureKind: key,
    title: '',
  };
  const events = story.map((one) => ({ ...one, at: '2026-04-01T08:00:00.000Z', personId: 1 }) as ProcedureEvent);
  return { kind, state: foldProcedure([made, ...events]), now, personId: null };
}
const entryIn = (key: string, story: Story, now: string) => entryOf(momentIn(key, story, now));

test('R-189: where the door for new applicants stands, and when it opens', () => {
  const questions = begun(null, 'questions', CLOSES);
  const enrolment = begun('round:1', 'enrolment', CLOSES);
  const table: readonly (readonly [why: string, kind: string, story: Story, now: string, entry: object])[] = [
    ['nothing is stated yet', 'semi-open', [begun(null, 'preparation')], BEFORE, { is: 'not-yet', from: null }],
    ['not before questions have closed', 'semi-open', [questions], BEFORE, { is: 'not-yet', from: CLOSES }],
    ['the purchaser has to open it', 'semi-open', [questions], AFTER, { is: 'not-yet', from: null }],
    ['a round that is open', 'semi-open', [ROUND, enrolment], BEFORE, { is: 'open', run: 'round:1', closesAt: CLOSES }],
    ['a next round follows', 'semi-open', [ROUND, enrolment], AFTER, { is: 'next-round' }],
    ['once is once', 'european-tender-selection', [ROUND, begun('round:1', 'request', CLOSES)], AFTER, { is: 'over' }],
    ['stopped', 'semi-open', [ROUND, enrolment, { kind: 'stopped', reason: 'x' }], BEFORE, { is: 'over' }],
    ['any day', 'continuous-enrolment', [begun(null, 'enrolment')], BEFORE, { is: 'open', run: null, closesAt: null }],
    [
      'a bid is for who was selected',
      'european-tender-selection',
      [ROUND, begun('round:1', 'request', BEFORE), begun('round:1', 'bid', CLOSES)],
      '2026-05-02T10:00:00.000Z',
      { is: 'over' },
    ],
  ];
  for (const [why, kind, story, now, entry] of table) assert.deepEqual(entryIn(kind, story, now), entry, why);
});

test('R-189: where one enters on any day the door shuts for who is being tested, and stays open for others', () => {
  const story: Story = [begun(null, 'enrolment'), { kind: 'run-begun', run: 'application:7' }];
  const moment = momentIn('continuous-enrolment', story, BEFORE);
  assert.equal(doorOf(moment, { id: 7, run: null }), undefined);
  assert.deepEqual(doorOf(moment, { id: 8, run: null }), { phase: 'enrolment', closesAt: null });
});
