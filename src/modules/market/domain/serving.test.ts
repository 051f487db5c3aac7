import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSmall } from '../../steering/index.ts';
import { liveValueOf } from './measures.ts';
import { orphanClauses, standingOf } from './serving.ts';

const tariffs = { modelKey: null, number: '4', title: 'Tarieven', contracts: 3, pricedGoals: [1] };
const notice = { modelKey: 'notice', number: '9', title: 'Opzeggen', contracts: 3, pricedGoals: [] };
const facts = {
  goalIds: [1, 2],
  products: [{ goalId: 1, id: 7, name: 'Begeleiding' }],
  clauses: [tariffs, notice],
  said: [{ modelKey: null, number: '8', title: 'Weg', goalId: 2, how: 'Liep af.' }],
  requirements: [],
  live: new Map(),
};

test('R-050: a clause serves a goal by the euros it prices, or because a person said how', () => {
  const before = standingOf(facts);
  assert.deepEqual(
    before.map(({ clauses }) => clauses.map(({ number, by }) => [number, by])),
    [[['4', 'euros']], []],
  );
  assert.deepEqual(
    orphanClauses(facts).map(({ number, contracts }) => [number, contracts]),
    [['9', 3]],
  );
  const said = [...facts.said, { modelKey: 'notice', number: null, title: null, goalId: 2, how: 'Hulp loopt door.' }];
  assert.deepEqual(standingOf({ ...facts, said })[1]?.clauses, [
    { modelKey: 'notice', number: '9', title: 'Opzeggen', by: 'person', how: 'Hulp loopt door.' },
  ]);
  assert.deepEqual(orphanClauses({ ...facts, said }), []);
});

test('R-269: a goal stands where its own products stand, month by month, and small numbers say nothing', () => {
  const month = (at: number, inHelp: number, inResidence: number) => ({ goalId: 1, month: at, inHelp, inResidence });
  const rest = (at: number, inResidence: number) => ({ goalId: 2, month: at, inHelp: inResidence, inResidence });
  const told = {
    help: [month(1, 40, 25), rest(1, 75), month(2, 9, 9), rest(2, 91)],
    monitors: [],
    year: 2026,
    throughMonth: 2,
    isSmall,
  };
  const count = liveValueOf(1, 'own-help', told);
  assert.deepEqual([count?.first, count?.now], [40, null]);
  const share = liveValueOf(1, 'own-share-of-residence', told);
  assert.deepEqual([share?.first, share?.now], [25, null]);
  assert.deepEqual(
    share?.points.map((point) => point.month),
    ['2026-01', '2026-02'],
  );
});

test('R-269: a goal may stand where a monitor of the region stands', () => {
  const monitors = [
    {
      code: 'waiting',
      headline: 31.5,
      measure: 'days',
      series: [
        {
          points: [
            { month: 1, value: 40 },
            { month: 2, value: 30 },
          ],
        },
      ],
    },
  ];
  const live = liveValueOf(1, 'waiting', { help: [], monitors, year: 2026, throughMonth: 2, isSmall });
  assert.deepEqual([live?.unit, live?.first, live?.now], ['days', 40, 30]);
});
