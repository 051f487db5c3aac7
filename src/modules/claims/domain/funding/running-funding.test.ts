import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { ResultStanding } from '../../../delivery/api.ts';
import { decideBatch } from '../batch.ts';
import { allocation, line, world } from '../example.fixture.ts';
import type { ClaimLine } from '../facts.ts';
import { calendarMonth } from '../product-period.ts';
import type { World } from '../world.ts';
import type { AgreedMoment, AgreedPart } from './agreed-part.ts';
import { bound, part } from './funding.fixture.ts';
import { type FundingWorld, NO_FUNDING, stackKey } from './funding-world.ts';
import { momentsDue, type Trajectory } from './moments-due.ts';

const d = plainDate;
const withTerms = (terms: Partial<AgreedPart>, more: Partial<FundingWorld> = {}): World => ({
  ...world,
  funding: { ...NO_FUNDING, parts: new Map([['45A51', [{ ...part, ...terms }]]]), ...more },
});
const inMonth = (month: string, over: Partial<ClaimLine> = {}): ClaimLine => ({
  ...line,
  seq: Number(month.slice(5)),
  reference: `R-${month}`,
  period: calendarMonth(d(`${month}-01`)),
  ...over,
});
const decide = (given: World, lines: readonly ClaimLine[]) => {
  const steps = decideBatch(given, lines);
  const verdicts: string[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { verdicts, decision: value };
    verdicts.push(value.verdict);
  }
};

test('a bound counts through a declaration and from what was used before; a share that is passed is told once', () => {
  const terms = withTerms(
    { bounds: [bound({ limitIn: () => 300_000 })] },
    { used: new Map([['veldzicht|plafond|2026|meander', 50_000]]) },
  );
  const { verdicts, decision } = decide(terms, [inMonth('2026-08'), inMonth('2026-09'), inMonth('2026-10')]);
  assert.deepEqual(verdicts, ['approved', 'approved', 'refused']);
  assert.deepEqual(
    decision.signals.map(({ boundKey, share, used }) => [boundKey, share.numerator, share.denominator, used]),
    [['plafond', 7, 10, 246_800]],
  );
});

test('a bound of another year does not count along, and a bound without a limit in that year is none', () => {
  const terms = withTerms({ bounds: [bound({ limitIn: (year) => (year === 2026 ? 0 : null) })] });
  assert.deepEqual(decide(terms, [inMonth('2026-10')]).verdicts, ['refused']);
  const next = { ...terms, allocations: new Map([[114873, { ...allocation, from: d('2025-01-01') }]]) };
  const late = inMonth('2025-12');
  assert.equal(decide(next, [late]).verdicts[0] === 'refused', true, 'no tariff in 2025');
});

test('what is held keeps its room: a line after it does not take the same place', () => {
  const held = withTerms({ bounds: [bound({ at: 'review', limitIn: () => 1 })] });
  const twice = [inMonth('2026-10'), inMonth('2026-10', { seq: 2, reference: 'again' })];
  const { verdicts, decision } = decide(held, twice);
  assert.deepEqual(verdicts, ['held', 'refused']);
  const { claimedCents, approvedCents, refusedCents, heldCents, heldLines } = decision.totals;
  assert.equal(claimedCents, approvedCents + refusedCents + heldCents);
  assert.deepEqual([heldCents, heldLines], [98_400n, 1]);
});

test('R-266: other care of the same child in the same month counts, from before and from this file', () => {
  const terms = { stacking: 'review' as const };
  const before = new Map([[stackKey('child-1', d('2026-10-01'), 'licht'), ['45A52']]]);
  assert.deepEqual(decide(withTerms(terms, { products: before }), [inMonth('2026-10')]).verdicts, ['held']);
  assert.deepEqual(decide(withTerms(terms, { products: before }), [inMonth('2026-09')]).verdicts, ['approved']);
});

const PIECES: readonly AgreedMoment[] = [
  { key: 'start', at: 'start', days: 0, volume: 2, conditions: [], otherwise: 'not-due', silenceDays: null },
  {
    key: 'einde',
    at: 'end',
    days: 0,
    volume: 1,
    conditions: ['positive-result'],
    otherwise: 'not-due',
    silenceDays: null,
  },
];
const reached: ResultStanding = { state: 'confirmed', outcome: 'reached', reportedOn: d('2026-10-10') };
const unknown: Trajectory = {
  startedOn: null,
  endedOn: null,
  endedAsPlanned: null,
  results: [],
};
const span = { from: d('2026-07-01'), through: d('2026-12-31') };

test('two of three pieces are due at the start, the third after a good end', () => {
  const on = (day: string, known: Partial<typeof unknown> | object) =>
    momentsDue(PIECES, { ...unknown, ...known }, 0, span, d(day)).dueVolume;
  assert.equal(on('2026-06-30', {}), 0);
  assert.equal(on('2026-07-01', {}), 2);
  assert.equal(on('2026-10-31', { endedOn: d('2026-10-15'), results: [reached] }), 3);
  assert.equal(on('2026-10-31', { endedOn: d('2026-10-15'), results: [{ ...reached, outcome: 'partly' }] }), 2);
  assert.equal(on('2026-10-31', { endedOn: d('2026-11-15'), results: [reached] }), 2);
});

test('OP364: without messages the days of the allocation are taken, and what is unknown waits for a person', () => {
  const { dueVolume, next } = momentsDue(PIECES, unknown, 0, span, d('2027-01-01'));
  assert.equal(dueVolume, 2);
  assert.deepEqual([next?.reached, next?.unknown, next?.unmet], [true, ['positive-result'], []]);
});

test('R-224: a reported result counts when access confirms it, or after the days of silence that the terms name', () => {
  const waiting: ResultStanding = { state: 'reported', outcome: 'reached', reportedOn: d('2026-10-01') };
  const ended = { ...unknown, endedOn: d('2026-09-30') };
  const due = (results: readonly ResultStanding[], silenceDays: number | null) =>
    momentsDue(
      PIECES.map((one) => ({ ...one, silenceDays })),
      { ...ended, results },
      0,
      span,
      d('2026-10-31'),
    );
  assert.equal(due([waiting], null).dueVolume, 2);
  assert.deepEqual(due([waiting], null).next?.results, { agreed: 1, reached: 0, notReached: 0, waiting: 1 });
  assert.equal(due([waiting], 31).dueVolume, 2);
  assert.equal(due([waiting], 30).dueVolume, 3);
  assert.equal(due([{ ...waiting, state: 'contradicted' }], 1).dueVolume, 2);
  assert.equal(due([{ ...waiting, state: 'confirmed' }], null).dueVolume, 3);
  assert.equal(due([], null).next?.results?.agreed, 0);
});
