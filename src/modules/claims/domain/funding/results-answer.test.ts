import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { ResultStanding } from '../../../delivery/api.ts';
import { answerOf } from './results-answer.ts';

const d = plainDate;
const TODAY = d('2026-11-22');
const standing = (state: ResultStanding['state'], outcome: ResultStanding['outcome'] = null): ResultStanding => ({
  state,
  outcome,
  reportedOn: outcome === null ? null : d('2026-11-01'),
});
const reached = standing('confirmed', 'reached');
const waiting = standing('reported', 'reached');

// biome-ignore format: one row per case
const ANSWERS: readonly [what: string, results: readonly ResultStanding[], all: boolean | null, any: boolean | null][] = [
  ['none agreed', [], null, null],
  ['agreed, nothing reported', [standing('agreed')], null, null],
  ['reported, access did not answer', [waiting], null, null],
  ['confirmed', [reached], true, true],
  ['confirmed as partly reached', [standing('confirmed', 'partly')], false, false],
  ['confirmed as not reached', [standing('confirmed', 'not-reached')], false, false],
  ['contradicted', [standing('contradicted', 'reached')], false, false],
  ['one of two still open', [reached, waiting], null, true],
  ['one of two contradicted', [reached, standing('contradicted', 'reached')], false, true],
  ['both reached', [reached, reached], true, true],
  ['one open, one not reached', [waiting, standing('confirmed', 'not-reached')], false, null],
];
for (const [what, results, all, any] of ANSWERS)
  test(`R-224 results per child: ${what}`, () => {
    assert.deepEqual(answerOf(results, null, TODAY), { allReached: all, anyReached: any });
  });

test('silence counts only where terms say so, from the day on which the term has passed', () => {
  assert.equal(answerOf([waiting], 22, TODAY).allReached, null);
  assert.equal(answerOf([waiting], 21, TODAY).allReached, true);
  assert.equal(answerOf([standing('reported', 'partly')], 21, TODAY).allReached, false);
  assert.equal(answerOf([standing('contradicted', 'reached')], 0, TODAY).allReached, false, 'a no is no silence');
  assert.equal(answerOf([standing('agreed')], 0, TODAY).allReached, null, 'nothing was reported');
});

const anyStanding: fc.Arbitrary<ResultStanding> = fc.record({
  state: fc.constantFrom('agreed', 'reported', 'confirmed', 'contradicted'),
  outcome: fc.constantFrom('reached', 'partly', 'not-reached', null),
  reportedOn: fc.constantFrom(d('2026-10-01'), d('2026-11-20'), null),
});

test('law: one more result that was not reached never makes more payable; order does not count', () => {
  fc.assert(
    fc.property(fc.array(anyStanding), fc.option(fc.nat(60)), (results, silence) => {
      const before = answerOf(results, silence, TODAY);
      const after = answerOf([...results, standing('confirmed', 'not-reached')], silence, TODAY);
      assert.equal(after.allReached, false);
      assert.ok(before.anyReached === true || after.anyReached !== true);
      assert.deepEqual(answerOf(results.toReversed(), silence, TODAY), before);
    }),
  );
});
