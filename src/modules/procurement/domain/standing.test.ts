import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { checkKind } from './check-kind.ts';
import { beginPhase, beginRound, type Moment } from './decide.ts';
import type { ProcedureKind } from './kind.ts';
import { phaseEnds } from './phase-days.ts';
import { possibleSteps } from './possible-steps.ts';
import type { ProcedureEvent } from './procedure-event.ts';
import { foldProcedure } from './procedure-state.ts';
import { nearestClosing, presentPhases, standingOf, walksOf } from './standing.ts';

/** A kind that nobody thought of before: two weeks of ideas, then a vote. */
const NEW_KIND: ProcedureKind = {
  key: 'idea-market',
  name: 'Ideeënmarkt',
  description: '',
  openness: 'open',
  basis: 'Eigen regeling',
  entry: { kind: 'moments', perYear: 1 },
  runIs: 'round',
  phases: [
    {
      key: 'call',
      name: 'Oproep',
      acts: [{ by: 'provider', act: 'ask-questions' }],
      restsOn: [{ decided: 'formula', phase: 'vote' }],
    },
  ],
  runPhases: [
    {
      key: 'ideas',
      name: 'Ideeën',
      receives: 'application',
      acts: [{ by: 'provider', act: 'hand-in' }],
      minimumTerm: { days: 10, counting: 'working', source: 'Eigen regeling' },
    },
    { key: 'vote', name: 'Stemming', acts: [{ by: 'assessor', act: 'score' }] },
  ],
  tests: ['completeness'],
  maximumSelected: null,
  negotiable: [],
  from: null,
};

function run(steps: readonly (readonly [now: string, decide: 'round' | string])[]) {
  const at = (now: string) => ({ at: now, personId: 1 });
  const events: ProcedureEvent[] = [
    { ...at('2026-03-02T08:00:00.000Z'), kind: 'made', procedureKind: 'idea-market', title: 'x' },
    { ...at('2026-03-02T08:00:00.000Z'), kind: 'recorded', what: 'formula:vote:1', digest: 'a'.repeat(64) },
  ];
  for (const [now, what] of steps) {
    const moment: Moment = { kind: NEW_KIND, state: foldProcedure(events), now, personId: 1 };
    const asked = { run: what === 'call' ? null : ('round:1' as const), phase: what, closesAt: null };
    const decided =
      what === 'round'
        ? beginRound(moment)
        : beginPhase(
            moment,
            what === 'ideas' ? { ...asked, closesAt: '2026-03-20T11:00:00.000Z' } : asked,
            STATUTORY_CALENDAR,
          );
    assert.ok(decided.ok, `${what}: ${decided.ok ? '' : decided.refusal.code}`);
    events.push(decided.value);
  }
  return foldProcedure(events);
}

test('a kind that is data only runs like the others: where it stands, when it closes and what comes next follow from it', () => {
  assert.deepEqual(checkKind(NEW_KIND), []);
  const state = run([
    ['2026-03-02T09:00:00.000Z', 'call'],
    ['2026-03-04T09:00:00.000Z', 'round'],
    ['2026-03-04T09:00:00.000Z', 'ideas'],
  ]);
  assert.deepEqual(
    presentPhases(NEW_KIND, state).map(({ kind, walk }) => [walk.run, kind.name]),
    [['round:1', 'Ideeën']],
  );
  assert.equal(standingOf(NEW_KIND, state, true), 'running');
  const closing = (now: string) => nearestClosing(NEW_KIND, state, now);
  assert.deepEqual(closing('2026-03-20T10:59:59.999Z'), {
    phase: 'Ideeën',
    at: '2026-03-20T11:00:00.000Z',
    passed: false,
  });
  assert.equal(closing('2026-03-20T11:00:00.000Z')?.passed, true);
});

test('steps that lie ahead say why they cannot be taken yet, and when a term may close at the earliest', () => {
  const stepsOn = (now: string, steps: Parameters<typeof run>[0]) => {
    const state = run(steps);
    const moment: Moment = { kind: NEW_KIND, state, now, personId: 1 };
    return walksOf(NEW_KIND, state).flatMap((walk) =>
      possibleSteps(moment, walk, STATUTORY_CALENDAR).map((one) => [
        one.step,
        one.phase?.key ?? null,
        one.refusal?.code ?? null,
        one.earliestClosing,
      ]),
    );
  };
  const called = [['2026-03-02T09:00:00.000Z', 'call']] as const;
  assert.deepEqual(stepsOn('2026-03-03T09:00:00.000Z', called), [['begin-round', null, null, null]]);
  assert.deepEqual(stepsOn('2026-03-04T09:00:00.000Z', [...called, ['2026-03-04T09:00:00.000Z', 'round']]), [
    ['begin-round', null, 'procurement.run-not-possible', null],
    ['begin-phase', 'ideas', null, '2026-03-18T09:00:00.000Z'],
  ]);
  const open = [...called, ['2026-03-04T09:00:00.000Z', 'round'], ['2026-03-04T09:00:00.000Z', 'ideas']] as const;
  assert.deepEqual(stepsOn('2026-03-20T11:00:00.000Z', open).slice(1), [
    ['open', 'ideas', null, null],
    ['begin-phase', 'vote', 'procurement.not-opened-yet', null],
  ]);
});

test('R-184: the planning knows from the log when a phase ended, and when the present one will close', () => {
  const state = run([
    ['2026-03-02T09:00:00.000Z', 'call'],
    ['2026-03-04T09:00:00.000Z', 'round'],
    ['2026-03-04T09:00:00.000Z', 'ideas'],
  ]);
  assert.deepEqual(
    [...phaseEnds(NEW_KIND, state)],
    [
      ['call', { at: '2026-03-04T09:00:00.000Z', left: true }],
      ['ideas', { at: '2026-03-20T11:00:00.000Z', left: false }],
    ],
  );
});
