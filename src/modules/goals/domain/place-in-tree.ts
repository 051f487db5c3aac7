/** Where a goal may hang: below something of its own tier or higher, and never below itself. Pure. */
import { TIERS, type Tier } from './goal.ts';

export type Node = { readonly id: number; readonly tier: Tier; readonly parentId: number | null };
export type MisplacedReason = 'goals.parent-unknown' | 'goals.parent-lower' | 'goals.parent-circle';

/**
 * Why this goal cannot hang where it is put; undefined when it can. `id` undefined: the goal is new. Of one that has goals
 * below it, these may not come to stand higher than it.
 */
export function misplaced(
  nodes: readonly Node[],
  goal: { readonly id: number | undefined; readonly tier: Tier; readonly parentId: number | null },
): MisplacedReason | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = nodes.filter((node) => goal.id !== undefined && node.parentId === goal.id);
  if (below.some((node) => rank(node.tier) < rank(goal.tier))) return 'goals.parent-lower';
  if (goal.parentId === null) return undefined;
  const parent = byId.get(goal.parentId);
  if (!parent) return 'goals.parent-unknown';
  if (rank(parent.tier) > rank(goal.tier)) return 'goals.parent-lower';
  for (let at: Node | undefined = parent; at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    if (at.id === goal.id) return 'goals.parent-circle';
  }
  return undefined;
}

const rank = (tier: Tier): number => TIERS.indexOf(tier);
