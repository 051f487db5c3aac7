import type { Boomdoel } from '../../../../src/modules/goals/api.ts';

export type TreeRow = { readonly goal: Boomdoel; readonly depth: number };

/** The tree from its roots down, each with how deep it hangs; what hangs under nothing known is a root. */
export function treeRows(goals: readonly Boomdoel[]): readonly TreeRow[] {
  const known = new Set(goals.map(({ id }) => id));
  const rootOf = (goal: Boomdoel) => goal.bovenliggendId === null || !known.has(goal.bovenliggendId);
  const below = (parent: Boomdoel, depth: number): TreeRow[] => [
    { goal: parent, depth },
    ...goals.filter(({ bovenliggendId }) => bovenliggendId === parent.id).flatMap((goal) => below(goal, depth + 1)),
  ];
  return [
    ...goals.filter((goal) => rootOf(goal) && goal.soort === 'wettelijk-doel'),
    ...goals.filter((goal) => rootOf(goal) && goal.soort !== 'wettelijk-doel'),
  ].flatMap((goal) => below(goal, 0));
}

/** The names from the top of the tree down to what a goal hangs under. */
export function pathTo(goals: readonly Boomdoel[], goal: Boomdoel): readonly Boomdoel[] {
  const parent = goals.find(({ id }) => id === goal.bovenliggendId);
  return parent ? [...pathTo(goals, parent), parent] : [];
}
