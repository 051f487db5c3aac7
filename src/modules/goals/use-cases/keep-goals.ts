import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { EMPTY_GOAL, type GoalContent } from '../domain/goal.ts';
import { type MisplacedReason, misplaced } from '../domain/place-in-tree.ts';
import { type Goal, listGoals } from '../storage/list-goals.ts';
import { appendChange } from '../storage/notes.ts';
import { insertGoal, productsAfter, updateGoal } from '../storage/write-goals.ts';
import {
  type Differs,
  findOwnGoal,
  type GoalUnknown,
  type Keeper,
  type NotYours,
  ownRegion,
  written,
} from './keeper.ts';

export type NewGoal = Partial<GoalContent> &
  Pick<GoalContent, 'name' | 'description' | 'source' | 'tier'> & { readonly code: string; readonly reason: string };
export type Faulty =
  | { readonly code: MisplacedReason }
  | { readonly code: 'goals.target-before-base' }
  | { readonly code: 'goals.value-without-unit' };

/** Adds an aim, ambition or goal to the tree of the own region. */
export async function addGoal(
  tx: Tx,
  by: Keeper,
  { code, reason, ...wanted }: NewGoal,
): Promise<Result<Goal, NotYours | Faulty | { readonly code: 'goals.code-in-use' }>> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const goal: GoalContent = { ...EMPTY_GOAL, ...wanted };
  const fault = faultOf(goal, undefined, await listGoals(tx, region.value));
  if (fault) return no(fault);
  const id = await insertGoal(tx, region.value, code, goal);
  if (id === undefined) return no({ code: 'goals.code-in-use' });
  const of = { regionId: region.value, what: 'goal_id', id, personId: by.personId } as const;
  await appendChange(tx, of, { before: null, after: goal, reason });
  return yes(written(await listGoals(tx, region.value), id));
}

/** Changes a goal that is still as the person saw it; what it was and why it changed stays known. */
export async function changeGoal(
  tx: Tx,
  by: Keeper,
  id: number,
  { reason, ...change }: Partial<GoalContent> & { readonly reason: string },
  matches: (version: number) => boolean,
): Promise<
  Result<
    Goal,
    | NotYours
    | GoalUnknown
    | Differs
    | Faulty
    | { readonly code: 'goals.euros-hang-on'; readonly products: readonly string[] }
  >
> {
  const found = await findOwnGoal(tx, by, id);
  if (!found.ok) return found;
  const { goal: row, all } = found.value;
  if (!matches(row.rowVersion)) return no({ code: 'http.version-differs' });
  const before = contentOf(row);
  const after: GoalContent = { ...before, ...change };
  const fault = faultOf(after, id, all);
  if (fault) return no(fault);
  if (after.endedOn !== null) {
    const products = (await productsAfter(tx, id, after.endedOn)).map(({ name }) => name);
    if (products.length > 0) return no({ code: 'goals.euros-hang-on', products });
  }
  if ((await updateGoal(tx, id, row.rowVersion, after)) === 0) return no({ code: 'http.version-differs' });
  const of = { regionId: row.regionId, what: 'goal_id', id, personId: by.personId } as const;
  await appendChange(tx, of, { before, after, reason });
  return yes(written(await listGoals(tx, row.regionId), id));
}

function faultOf(goal: GoalContent, id: number | undefined, all: readonly Goal[]): Faulty | undefined {
  if (goal.baseOn !== null && goal.targetOn !== null && goal.targetOn <= goal.baseOn) {
    return { code: 'goals.target-before-base' };
  }
  if ((goal.baseValue !== null || goal.targetValue !== null) && goal.valueUnit === null) {
    return { code: 'goals.value-without-unit' };
  }
  const reason = misplaced(all, { id, tier: goal.tier, parentId: goal.parentId });
  return reason && { code: reason };
}

const contentOf = ({ id: _, regionId: __, code: ___, rowVersion: ____, tasks: _____, ...content }: Goal): GoalContent =>
  content;
