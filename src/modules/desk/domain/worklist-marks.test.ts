import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Werk } from '../../steering/api.ts';
import { decideUntil } from './postpone.ts';
import { listWork, type Mark } from './worklist-marks.ts';

const [ME, COLLEAGUE] = [1, 2];
const TODAY = plainDate('2026-11-22');
const LINE: Werk = {
  code: 'obligation-due',
  titel: 'Vraag de verklaring op',
  onderwerp: 'C-1',
  waarom: 'Dat staat in het contract',
  uiterlijk: plainDate('2026-12-01'),
  teLaat: false,
  bedragCent: null,
  link: '/contracten/1',
};
const mark = (more: Partial<Mark>): Mark => ({
  kind: 'seen',
  key: 'obligation-due|/contracten/1|C-1|Vraag de verklaring op',
  line: LINE,
  until: null,
  text: '',
  personId: ME,
  personName: 'Ik',
  toPersonId: null,
  toPersonName: null,
  ...more,
});
const stateAt = (line: Werk, marks: readonly Mark[], today = '2026-11-22') =>
  listWork([line], marks, ME, today).map(({ state }) => state);

test('R-287: a line that was seen comes back when its day changes or it gets late, not when an amount moves', () => {
  assert.deepEqual(stateAt(LINE, [mark({})]), ['seen']);
  assert.deepEqual(stateAt({ ...LINE, bedragCent: 100, waarom: 'Nu 12%' }, [mark({})]), ['seen']);
  assert.deepEqual(stateAt({ ...LINE, uiterlijk: plainDate('2026-12-02') }, [mark({})]), ['open']);
  assert.deepEqual(stateAt({ ...LINE, teLaat: true }, [mark({})]), ['open']);
});

test('R-287: what was postponed comes back on its day', () => {
  const put = mark({ kind: 'postponed', until: '2026-11-25', text: 'Wacht op de accountant' });
  assert.deepEqual(stateAt(LINE, [put], '2026-11-24'), ['postponed']);
  assert.deepEqual(stateAt(LINE, [put], '2026-11-25'), ['open']);
});

test('R-287: what was handed over stands with the colleague, also when it is not on their own list, and may come back', () => {
  const given = mark({ kind: 'assigned', toPersonId: COLLEAGUE, toPersonName: 'Collega', text: 'Jij kent ze' });
  assert.deepEqual(stateAt(LINE, [given]), ['assigned']);
  const [theirs, ...more] = listWork([], [given], COLLEAGUE, '2026-12-05');
  assert.deepEqual(
    [theirs?.state, theirs?.line.teLaat, theirs?.mark?.personName, more.length],
    ['open', true, 'Ik', 0],
  );
  const back = mark({ kind: 'assigned', personId: COLLEAGUE, toPersonId: ME });
  assert.deepEqual(stateAt(LINE, [given, back]), ['open']);
  assert.deepEqual(listWork([], [given], 3, '2026-11-22'), [], 'nobody else gets it');
});

test('notes stand beside a line and never move it', () => {
  const [line] = listWork([LINE], [mark({ kind: 'noted', personId: COLLEAGUE, text: 'Gebeld' })], ME, '2026-11-22');
  assert.deepEqual([line?.state, line?.notes.map(({ text }) => text)], ['open', ['Gebeld']]);
});

test('R-287: nothing waits past its own day; what is late waits two weeks at most', () => {
  const until = (day: string | null, lines: readonly Werk[] = [LINE]) => {
    const decided = decideUntil(lines, day === null ? null : plainDate(day), TODAY);
    return decided.ok ? 'yes' : decided.refusal.code;
  };
  assert.equal(until('2026-12-01'), 'yes');
  assert.equal(until('2026-12-02'), 'desk.beyond-deadline');
  assert.equal(until('2026-11-22'), 'desk.until-not-ahead');
  assert.equal(until(null), 'desk.until-missing');
  const late = { ...LINE, uiterlijk: plainDate('2026-11-01'), teLaat: true };
  assert.equal(until('2026-12-06', [late]), 'yes');
  assert.equal(until('2026-12-07', [late]), 'desk.beyond-deadline');
  const whenever = { ...LINE, uiterlijk: null };
  assert.equal(until('2027-05-24', [whenever]), 'yes');
  assert.equal(until('2027-05-25', [whenever]), 'desk.until-too-far');
});
