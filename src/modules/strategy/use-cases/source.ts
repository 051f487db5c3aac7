import type { Tx } from '../../../platform/db/tx.ts';
import type { Asked, BlockState } from '../domain/source.ts';
import type { Paragraph } from '../storage/paragraph.ts';

/** What a room of the house tells: how far its blocks are, and its paragraphs of the written strategy. */
export type Told = { readonly blocks: readonly BlockState[]; readonly paragraphs: readonly Paragraph[] };
export type StrategySource = (tx: Tx, asked: Asked) => Promise<Told>;

/** Asks all sources, one after the other: they share one connection. */
export async function tellAll(tx: Tx, sources: readonly StrategySource[], asked: Asked): Promise<Told> {
  const told: Told[] = [];
  for (const source of sources) told.push(await source(tx, asked));
  return { blocks: told.flatMap(({ blocks }) => blocks), paragraphs: told.flatMap(({ paragraphs }) => paragraphs) };
}
