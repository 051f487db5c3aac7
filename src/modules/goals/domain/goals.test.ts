import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../kernel/plain-date.ts';
import { shortcomingsOf } from './concrete.ts';
import { pointState } from './development-point.ts';
import { EMPTY_GOAL, type GoalContent, TIERS } from './goal.ts';
import { lacksOf, type TreeGoal } from './orphans.ts';
import { misplaced } from './place-in-tree.ts';

const WHOLE: GoalContent = {
  ...EMPTY_GOAL,
  name: 'Minder verblijf',
  description: 'Minder kinderen in een leefgroep',
  source: 'Beleidsplan',
  tier: 'goal',
  useTag: 'influence',
  indicator: 'jeugdigen in verblijf',
  direction: 'down',
  baseOn: plainDate('2026-01-01'),
  targetOn: plainDate('2029-12-31'),
  feasible: 'yes',
  providersWant: 'partly',
  quickWin: 'Eerder praten over terug naar huis',
};

test('R-049: what a goal lacks to be concrete, one thing at a time', () => {
  const rows: readonly [Partial<GoalContent>, number, readonly string[]][] = [
    [{}, 1, []],
    [{ targetOn: plainDate('2031-12-31') }, 1, []],
    [{ targetOn: plainDate('2032-01-02') }, 1, ['term-too-long']],
    [{ targetOn: plainDate('2029-12-30') }, 1, ['term-too-short']],
    [{ targetOn: null }, 1, ['no-target-date']],
    [{ baseOn: null }, 1, ['no-base-date']],
    [{ indicator: null }, 1, ['no-indicator']],
    [{ direction: null }, 1, ['no-target-value']],
    [{ direction: null, targetValue: 40 }, 1, []],
    [{ feasible: null }, 1, ['feasibility-unknown']],
    [{ feasible: 'no' }, 1, ['not-feasible']],
    [{ providersWant: null }, 1, ['providers-not-asked']],
    [{}, 0, ['nobody-heard']],
    [{ quickWin: null }, 1, ['no-quick-win']],
    [{ useTag: null }, 1, ['no-use-tag']],
  ];
  for (const [change, heard, lacks] of rows) {
    assert.deepEqual(shortcomingsOf({ ...WHOLE, ...change }, heard), lacks, JSON.stringify(change));
  }
});

test('R-326: an aim of the law or a higher ambition gives direction and lacks nothing itself', () => {
  for (const tier of ['statutory', 'higher-ambition'] as const) {
    assert.deepEqual(shortcomingsOf({ ...EMPTY_GOAL, name: 'x', description: 'x', source: 'x', tier }, 0), []);
  }
});

test('R-050: a goal hangs below its own tier or higher, and never below itself', () => {
  const nodes = [
    { id: 1, tier: 'statutory', parentId: null },
    { id: 2, tier: 'ambition', parentId: 1 },
    { id: 3, tier: 'goal', parentId: 2 },
    { id: 4, tier: 'goal', parentId: 3 },
  ] as const;
  assert.equal(misplaced(nodes, { id: undefined, tier: 'goal', parentId: 2 }), undefined);
  assert.equal(misplaced(nodes, { id: undefined, tier: 'goal', parentId: 9 }), 'goals.parent-unknown');
  assert.equal(misplaced(nodes, { id: undefined, tier: 'ambition', parentId: 3 }), 'goals.parent-lower');
  assert.equal(misplaced(nodes, { id: 3, tier: 'goal', parentId: 4 }), 'goals.parent-circle');
  assert.equal(misplaced(nodes, { id: 3, tier: 'goal', parentId: 3 }), 'goals.parent-circle');
  assert.equal(misplaced(nodes, { id: 2, tier: 'goal', parentId: 1 }), undefined);
  assert.equal(
    misplaced(nodes, { id: 1, tier: 'goal', parentId: null }),
    'goals.parent-lower',
    'an ambition hangs below it',
  );
});

test('a tree grown by allowed places has no circle, and no tier stands above a higher one', () => {
  const wishes = fc.array(fc.record({ tier: fc.constantFrom(...TIERS), at: fc.nat(20) }), { maxLength: 20 });
  fc.assert(
    fc.property(wishes, (wanted) => {
      const nodes: { id: number; tier: (typeof TIERS)[number]; parentId: number | null }[] = [];
      for (const { tier, at } of wanted) {
        const parentId = nodes[at]?.id ?? null;
        const id = nodes.length + 1;
        if (misplaced(nodes, { id: undefined, tier, parentId }) === undefined) nodes.push({ id, tier, parentId });
      }
      for (const node of nodes) {
        const parent = nodes.find(({ id }) => id === node.parentId);
        if (parent) assert.ok(TIERS.indexOf(parent.tier) <= TIERS.indexOf(node.tier) && parent.id < node.id);
      }
    }),
  );
});

test('R-050: only the ends of the tree miss a task or a clause; aims of the law and ended goals miss nothing', () => {
  const goal = (id: number, change: Partial<TreeGoal> = {}): TreeGoal => ({
    id,
    tier: 'ambition',
    parentId: null,
    ended: false,
    tasks: 1,
    ...change,
  });
  const clause = { modelKey: null, number: '1', title: 'Tarieven', by: 'euros', how: null } as const;
  const standing = { goalId: 2, products: [], clauses: [clause], requirements: [], live: null };
  const lacks = lacksOf(
    [
      goal(1),
      goal(2, { parentId: 1 }),
      goal(3, { tasks: 0 }),
      goal(4, { tier: 'statutory', tasks: 0 }),
      goal(5, { ended: true, tasks: 0, parentId: 2 }),
    ],
    [standing],
  );
  assert.deepEqual(
    [...lacks],
    [
      [2, []],
      [3, ['no-task', 'no-clause']],
    ],
  );
});

test('R-045: what becomes of a development point follows from its goals, or from the reason to leave it', () => {
  const point = { theme: 'access', title: 'x', description: 'x', source: 'x', setAside: null, goalIds: [] } as const;
  assert.equal(pointState(point), 'open');
  assert.equal(pointState({ ...point, goalIds: [1] }), 'leads-to-goals');
  assert.equal(pointState({ ...point, goalIds: [1], setAside: 'geen tijd' }), 'set-aside');
});
