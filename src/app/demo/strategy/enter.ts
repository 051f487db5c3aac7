/** Enters the strategy that the papers of a region tell, statement by statement, by the use cases themselves. */
import type { Result } from '../../../kernel/result.ts';
import {
  type Author,
  addItem,
  BLOCK_NAMES,
  beginStrategy,
  emptyItem,
  isSection,
  type Section,
  takeOverLibrary,
} from '../../../modules/strategy/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ChoicesOfRegion, StrategyData } from '../../../regions/index.ts';
import { agreed } from '../suppliers/cast.ts';
import { enterChoices } from './choices.ts';

/** Where the papers give no score, somebody looked and could not tell: that is written, and no figure. */
export async function enterStrategy(
  tx: Tx,
  by: Author,
  data: StrategyData,
  {
    ownerId,
    noScore,
    choices,
  }: { readonly ownerId: number; readonly noScore: string; readonly choices?: ChoicesOfRegion | undefined },
): Promise<number> {
  const head = { title: data.title, fromOn: data.from, throughOn: data.through, ownerId, fromId: null };
  const { id } = agreed(await beginStrategy(tx, { ...by, isRegion: true }, head));
  for (const section of data.takeOver) agreed(await takeOverLibrary(tx, by, id, sectionOf(section)));
  for (const [name, items] of Object.entries(data.items)) {
    const section = sectionOf(name);
    for (const item of items) allowed(await addItem(tx, by, id, { ...emptyItem(section), ...item }), item.title);
  }
  const scored = new Set(data.items['score-present']?.map(({ kind }) => kind));
  for (const [kind, title] of Object.entries(BLOCK_NAMES).filter(([block]) => !scored.has(block)))
    allowed(await addItem(tx, by, id, { ...emptyItem('score-present'), kind, title, reason: noScore }), title);
  if (choices) await enterChoices(tx, by, id, choices);
  return id;
}

function sectionOf(name: string): Section {
  if (!isSection(name)) throw new Error(`no such section of a strategy: ${name}`);
  return name;
}

/** A refusal here is a fault of the data: it is told with the statement that it is about. */
function allowed(result: Result<unknown>, title: string): void {
  if (!result.ok) throw new Error(`${title}: ${JSON.stringify(result.refusal)}`);
}
