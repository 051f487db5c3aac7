/** How far each block of the pyramid is, and how the present and the new strategy score on it. Pure. */
import { BLOCKS, type BlockKey, LAYERS } from './blocks.ts';
import type { ItemContent } from './item.ts';
import type { BlockState } from './source.ts';

/** A score of 1 to 5 with its reason; null where somebody looked and could not tell. */
export type Score = { readonly score: number | null; readonly reason: string; readonly source: string };
export type PyramidBlock = {
  readonly block: BlockKey;
  readonly state: BlockState['state'];
  /** Why it stands so, from who keeps it; null: from what is written here (`written`). */
  readonly sentence: string | null;
  /** How many things are written about it in the strategy itself. */
  readonly written: number;
  readonly present: Score | null;
  readonly wanted: Score | null;
};

/** Sections that fill a block of the strategy itself. */
const SECTIONS_OF: Readonly<Partial<Record<BlockKey, readonly ItemContent['section'][]>>> = {
  mandate: ['role-split'],
  jointness: ['participant', 'local-room'],
};

/** All blocks in order: what others told, filled up with what is written in the strategy itself. */
export function pyramidOf(items: readonly ItemContent[], told: readonly BlockState[]): readonly PyramidBlock[] {
  return BLOCKS.map((block) => {
    const others = told.find((one) => one.block === block);
    const written = items.filter((item) => isAbout(item, block)).length;
    return {
      block,
      state: others?.state ?? (written === 0 ? 'empty' : enough(items, block) ? 'done' : 'begun'),
      sentence: others?.sentence ?? null,
      written,
      present: scoreOf(items, 'score-present', block),
      wanted: scoreOf(items, 'score-new', block),
    };
  });
}

const isExecution = (block: BlockKey): boolean => (LAYERS.execution as readonly string[]).includes(block);

const isAbout = (item: ItemContent, block: BlockKey): boolean =>
  (item.section === 'execution' && item.kind === block) || (SECTIONS_OF[block]?.includes(item.section) ?? false);

/** A block rests on all its sections; one thing with its reason is enough for a block of execution. */
const enough = (items: readonly ItemContent[], block: BlockKey): boolean =>
  isExecution(block) || (SECTIONS_OF[block] ?? []).every((section) => items.some((item) => item.section === section));

function scoreOf(items: readonly ItemContent[], section: 'score-present' | 'score-new', block: BlockKey): Score | null {
  const item = items.find((one) => one.section === section && one.kind === block);
  return item ? { score: item.score, reason: item.reason, source: item.source } : null;
}
