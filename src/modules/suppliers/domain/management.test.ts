import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START_RULE, styleByRule, workloadOf } from './management.ts';

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
