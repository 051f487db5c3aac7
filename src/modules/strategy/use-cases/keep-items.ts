/** Writing in a strategy: adding, changing and taking away, each kept with how it was. */
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { faultsOf, type ItemContent, type ItemFault, keyOf } from '../domain/item.ts';
import { type Section, shapeOf } from '../domain/sections.ts';
import { isEditable } from '../domain/status.ts';
import { LIBRARY } from '../library/index.ts';
import { deleteItem, insertChanges, insertItems, readItems, type StoredItem, updateItem } from '../storage/items.ts';
import { listOwners, type StrategyHead } from '../storage/strategies.ts';
import {
  type Author,
  holdStrategy,
  type NotYours,
  type Stands,
  type StrategyUnknown,
  statusOfHead,
} from './open-strategy.ts';

export type ItemRefusal =
  | StrategyUnknown
  | NotYours
  | Stands
  | { readonly code: 'strategy.item-unknown' }
  | { readonly code: 'strategy.item-faulty'; readonly faults: readonly ItemFault[] }
  | { readonly code: 'strategy.already-of-this-kind' }
  | { readonly code: 'strategy.owner-unknown' }
  | { readonly code: 'strategy.no-library' }
  | { readonly code: 'http.version-differs' };

/** The content of a section of which nothing was filled in. */
export const emptyItem = (section: Section): ItemContent => ({
  section,
  key: null,
  kind: null,
  title: '',
  text: '',
  reason: '',
  source: '',
  state: null,
  ownerId: null,
  onDay: null,
  score: null,
  likelihood: null,
  effect: null,
});

/** Adds something to a section. */
export async function addItem(
  tx: Tx,
  by: Author,
  strategyId: number,
  item: ItemContent,
): Promise<Result<StoredItem, ItemRefusal>> {
  const held = await holdFor(tx, by, strategyId, item.section);
  if (!held.ok) return held;
  const refused = await refusalOf(tx, held.value, by, item);
  if (refused) return no(refused);
  const [made] = await insertItems(tx, strategyId, [{ ...item, key: keyOf(item) }]);
  if (!made) return no({ code: 'strategy.already-of-this-kind' });
  await kept(tx, by, strategyId, [{ itemId: made.id, before: null, after: contentOf(made) }]);
  return yes(made);
}

/** Takes over the examples of a section that are not there yet; gives how many came. */
export async function takeOverLibrary(
  tx: Tx,
  by: Author,
  strategyId: number,
  section: Section,
): Promise<Result<number, ItemRefusal>> {
  const held = await holdFor(tx, by, strategyId, section);
  if (!held.ok) return held;
  const examples = LIBRARY[section];
  if (!examples) return no({ code: 'strategy.no-library' });
  const { states } = shapeOf(section);
  const onDay = section === 'assumption' ? (held.value.throughOn ?? held.value.fromOn) : null;
  const made = await insertItems(
    tx,
    strategyId,
    examples.map((one) => ({ ...emptyItem(section), ...one, state: states[0] ?? null, onDay })),
  );
  await kept(
    tx,
    by,
    strategyId,
    made.map((item) => ({ itemId: item.id, before: null, after: contentOf(item) })),
  );
  return yes(made.length);
}

/** Changes something, when it is still as the person saw it. */
export async function changeItem(
  tx: Tx,
  by: Author,
  strategyId: number,
  itemId: number,
  to: Omit<ItemContent, 'section' | 'key'>,
  ifMatch: (version: number) => boolean,
): Promise<Result<StoredItem, ItemRefusal>> {
  const found = await findItem(tx, by, strategyId, itemId);
  if (!found.ok) return found;
  const { item: before, head } = found.value;
  const item: ItemContent = { ...to, section: before.section, key: before.key };
  const refused = await refusalOf(tx, head, by, item);
  if (refused) return no(refused);
  if (shapeOf(item.section).oncePerKind && item.kind !== before.kind)
    return no({ code: 'strategy.already-of-this-kind' });
  if (!ifMatch(before.rowVersion) || (await updateItem(tx, itemId, before.rowVersion, item)) === 0)
    return no({ code: 'http.version-differs' });
  await kept(tx, by, strategyId, [{ itemId, before: contentOf(before), after: item }]);
  const after = (await readItems(tx, strategyId, [item.section])).find(({ id }) => id === itemId);
  return after ? yes(after) : no({ code: 'strategy.item-unknown' });
}

/** Takes something away; how it was stays in the history. After it was put out nothing is taken away any more. */
export async function removeItem(
  tx: Tx,
  by: Author,
  strategyId: number,
  itemId: number,
  ifMatch: (version: number) => boolean,
): Promise<Result<undefined, ItemRefusal>> {
  const found = await findItem(tx, by, strategyId, itemId);
  if (!found.ok) return found;
  const { item, head } = found.value;
  if (!isEditable(statusOfHead(head))) return no({ code: 'strategy.still-put-out' });
  if (!ifMatch(item.rowVersion) || (await deleteItem(tx, itemId, item.rowVersion)) === 0)
    return no({ code: 'http.version-differs' });
  await kept(tx, by, strategyId, [{ itemId, before: contentOf(item), after: null }]);
  return yes(undefined);
}

/** The strategy, when this section may change now: a concept, or a register that lives on. */
async function holdFor(
  tx: Tx,
  by: Author,
  strategyId: number,
  section: Section,
): Promise<Result<StrategyHead, StrategyUnknown | NotYours | Stands>> {
  const held = await holdStrategy(tx, by, strategyId);
  if (!held.ok) return held;
  const may = shapeOf(section).living === true || isEditable(statusOfHead(held.value));
  return may ? held : no({ code: 'strategy.still-put-out' });
}

async function findItem(
  tx: Tx,
  by: Author,
  strategyId: number,
  itemId: number,
): Promise<Result<{ readonly item: StoredItem; readonly head: StrategyHead }, ItemRefusal>> {
  const held = await holdStrategy(tx, by, strategyId);
  if (!held.ok) return held;
  const item = (await readItems(tx, strategyId)).find(({ id }) => id === itemId);
  if (!item) return no({ code: 'strategy.item-unknown' });
  const may = await holdFor(tx, by, strategyId, item.section);
  return may.ok ? yes({ item, head: held.value }) : may;
}

async function refusalOf(
  tx: Tx,
  { regionId }: StrategyHead,
  { today }: Author,
  item: ItemContent,
): Promise<ItemRefusal | undefined> {
  const faults = faultsOf(item);
  if (faults.length > 0) return { code: 'strategy.item-faulty', faults };
  if (item.ownerId === null) return undefined;
  const owners = await listOwners(tx, regionId, today);
  return owners.some(({ id }) => id === item.ownerId) ? undefined : { code: 'strategy.owner-unknown' };
}

const contentOf = ({
  id: _id,
  place: _place,
  ownerName: _name,
  rowVersion: _version,
  ...content
}: StoredItem): ItemContent => content;

const kept = (tx: Tx, by: Author, strategyId: number, changes: Parameters<typeof insertChanges>[2]) =>
  insertChanges(tx, { strategyId, personId: by.personId }, changes);
