import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { withScope } from '../../../platform/db/index.ts';
import { listGoals, listPurchaseTasks } from '../../goals/index.ts';
import { listProducts } from './list-products.ts';

const db = await testDatabase();
before(() => loadSmallWorld(db));

test('the day decides which goal a product serves; before and after a change of purpose differ', async () => {
  const goalOn = async (day: string) => {
    const filter = { regionId: WORLD.region, search: 'begeleiding', onDay: plainDate(day) };
    return (await withScope(db, SCOPES.nobody, (tx) => listProducts(tx, filter))).map((one) => [
      one.name,
      one.goalName,
    ]);
  };
  assert.deepEqual(await goalOn('2025-12-31'), [['Begeleiding', 'Zo licht als kan']]);
  assert.deepEqual(await goalOn('2026-01-01'), [['Begeleiding', 'Thuis, tenzij']]);
  assert.deepEqual(await goalOn('2019-12-31'), []);
});

test('R-050: goals name the tasks that serve them, and tasks their goals, per region', async () => {
  await withScope(db, SCOPES.nobody, async (tx) => {
    const goals = await listGoals(tx, WORLD.region);
    assert.deepEqual(
      goals.map((one) => [one.code, one.tasks.map((task) => task.name)]),
      [
        ['D1', ['Lichte hulp ruim inkopen']],
        ['D2', ['Hulp zonder verblijf']],
      ],
    );
    const tasks = await listPurchaseTasks(tx, WORLD.otherRegion);
    assert.deepEqual(
      tasks.map((one) => [one.name, one.goals.map((goal) => goal.name)]),
      [['Hulp in de buurt', ['Dichtbij']]],
    );
  });
});
