import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityOf, START_RULE, styleByRule, workloadOf } from './management.ts';

test('R-112: fixed for each heavy provider, proactive for light with a large share, only reactive for the rest', () => {
  const rows = [
    [{ heavy: true, lightCents: 0n, regionLightCents: 100n }, 'fixed', 'heavy-contract'],
    [{ heavy: false, lightCents: 5_000n, regionLightCents: 100_000n }, 'proactive', 'large-light-share'],
    [{ heavy: false, lightCents: 4_999n, regionLightCents: 100_000n }, 'reactive', 'small-light-share'],
    [{ heavy: false, lightCents: 0n, regionLightCents: 100_000n }, 'reactive', 'no-light-care'],
    [{ heavy: false, lightCents: 0n, regionLightCents: 0n }, 'reactive', 'no-light-care'],
  ] as const;
  for (const [facts, style, reason] of rows) {
    const by = styleByRule(facts, START_RULE);
    assert.deepEqual([by.style, by.reason], [style, reason]);
  }
});

test('R-116: the workload counts each provider once, most work first, without a manager last', () => {
  const load = workloadOf(
    [
      { managerId: 1, style: 'fixed' },
      { managerId: 2, style: 'proactive' },
      { managerId: 1, style: 'reactive' },
      { managerId: null, style: 'fixed' },
    ],
    START_RULE,
  );
  assert.deepEqual(
    load.map(({ managerId, providers, hoursPerYear }) => [managerId, providers, hoursPerYear]),
    [
      [1, 2, 128],
      [2, 1, 48],
      [null, 1, 120],
    ],
  );
});

test('R-354: capacity is planned for a fixed number of heavy providers and a range of light ones', () => {
  const looked = [
    { style: 'fixed', heavy: true },
    { style: 'proactive', heavy: false },
    { style: 'reactive', heavy: false },
  ] as const;
  const plan = { heavyProviders: 10, lightFrom: 20, lightThrough: 50, hoursAvailable: 2_000 };
  const answer = (hoursAvailable: number) => capacityOf({ ...plan, hoursAvailable }, looked, START_RULE);
  assert.deepEqual(answer(2_000), {
    hoursNow: 176,
    hoursPerLight: 28,
    hoursFrom: 1_760,
    hoursThrough: 2_600,
    fits: 'fewest-only',
  });
  assert.deepEqual([answer(2_600).fits, answer(1_759).fits], ['yes', 'no']);
  assert.equal(capacityOf(plan, [], START_RULE).hoursPerLight, 8, 'nobody yet: as little as the rule asks');
});
