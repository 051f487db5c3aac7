import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type StartOrStop, trajectoryOf } from './trajectory-of.ts';

const d = plainDate;
const start: StartOrStop = { kind: 'start', removal: false, begins: d('2026-02-03'), ends: null, endReason: null };
const stop = (endReason: string): StartOrStop => ({ ...start, kind: 'stop', ends: d('2026-05-06'), endReason });
const known = (...notices: readonly StartOrStop[]) => {
  const { startedOn, endedOn, endedAsPlanned } = trajectoryOf(notices);
  return [startedOn, endedOn, endedAsPlanned];
};

test('start and stop messages tell days and whether care ended as planned; results stand beside them', () => {
  assert.deepEqual(known(), [null, null, null]);
  assert.deepEqual(known(start), ['2026-02-03', null, null]);
  assert.deepEqual(known(start, stop('31')), ['2026-02-03', '2026-05-06', true]);
  assert.deepEqual(known(start, stop('32')), ['2026-02-03', '2026-05-06', false]);
  assert.deepEqual(trajectoryOf([start, stop('31')]).results, []);
  const reached = { state: 'confirmed', outcome: 'reached', reportedOn: d('2026-05-07') } as const;
  assert.deepEqual(trajectoryOf([], [reached]).results, [reached], 'known without any message');
});

test('stopped for a while is no end, and a message that was taken back tells nothing (IV008)', () => {
  assert.deepEqual(known(start, stop('20')), ['2026-02-03', null, null]);
  assert.deepEqual(known(start, stop('31'), { ...stop('31'), removal: true }), ['2026-02-03', null, null]);
});
