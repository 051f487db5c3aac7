import { batchOf, type DemoBatch } from './batch.ts';
import type { DemoRegion } from './demo-region.ts';

/** Goals, purchase tasks and products, with the one task and goal that each product serves. */
export function* goalBatches({ data, ids, budgets }: DemoRegion): Generator<DemoBatch> {
  const goals = data.goals.goals.map(({ code }) => code);
  const tasks = data.goals.tasks.map(({ code }) => code);
  const goalId = (code: string) => goals.indexOf(code) + 1;
  const taskId = (code: string) => tasks.indexOf(code) + 1;
  yield batchOf(
    'goals',
    'goal',
    data.goals.goals.map((goal, at) => ({
      id: at + 1,
      region_id: ids.region,
      code: goal.code,
      name: goal.name,
      description: goal.description,
      source: goal.source ?? data.region.policyFrames[0]?.title ?? '',
      tier: goal.tier,
      use_tag: goal.useTag ?? null,
      measure: goal.measure ?? null,
      indicator: goal.indicator,
      direction: goal.direction,
      base_on: goal.baseOn,
      base_read_as: goal.baseReadAs ?? null,
      target_on: goal.targetOn,
      parent_id: goal.parent === null ? null : goalId(goal.parent),
    })),
  );
  yield batchOf(
    'goals',
    'purchase_task',
    data.goals.tasks.map((task, at) => ({ id: at + 1, region_id: ids.region, ...task })),
  );
  yield batchOf(
    'goals',
    'goal_task',
    Object.entries(data.goals.goalTasks).flatMap(([goal, served]) =>
      served.map((task) => ({ goal_id: goalId(goal), purchase_task_id: taskId(task) })),
    ),
  );
  const from = `${data.region.budgetYear - 2}-01-01`;
  yield batchOf(
    'goals',
    'product',
    budgets.map(({ product }, at) => ({
      id: at + 1,
      region_id: ids.region,
      name: product.name,
      product_group: product.group,
      weight: product.weight,
      category: product.category,
      code: product.code,
      unit: product.unit,
      funding_model: product.funding,
      description: product.description,
      from_on: from,
      book_key: product.key,
    })),
  );
  yield batchOf(
    'goals',
    'product_purpose',
    budgets.map(({ product }, at) => ({
      product_id: at + 1,
      purchase_task_id: taskId(product.task),
      goal_id: goalId(product.goal),
      from_on: from,
    })),
  );
  yield batchOf(
    'goals',
    'product_budget',
    budgets.flatMap(({ prior, current }, at) =>
      [prior, current].map((year) => ({
        product_id: at + 1,
        year: year.year,
        low_volume: year.lowVolume,
        expected_volume: year.volume,
        high_volume: year.highVolume,
        budget_cents: year.budgetCents,
      })),
    ),
  );
}
