import type { FundingTerms } from '../terms.ts';
import { type ReadingBlock, readTerms } from './read-terms.nl.ts';

/** What one block of the reading says in one version and not in the other. */
export type TermsDifference = {
  readonly heading: string;
  readonly part: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/**
 * Two versions compared by what people read: per part the sentences that are gone and those that came. As every choice is in a
 * sentence, every change is told; parts are known by their key.
 */
export function termsDifferences(before: FundingTerms, after: FundingTerms): readonly TermsDifference[] {
  const [earlier, later] = [readTerms(before), readTerms(after)];
  const changed = later.map((block): TermsDifference => {
    const was = earlier.find((one) => sameBlock(one, block));
    return {
      heading: block.heading,
      part: block.part,
      kind: was ? 'changed' : 'added',
      before: without(was?.sentences ?? [], block.sentences),
      after: without(block.sentences, was?.sentences ?? []),
    };
  });
  const gone = earlier
    .filter((block) => !later.some((one) => sameBlock(one, block)))
    .map(
      ({ heading, part, sentences }): TermsDifference => ({
        heading,
        part,
        kind: 'removed',
        before: sentences,
        after: [],
      }),
    );
  return [...changed, ...gone].filter((one) => one.before.length > 0 || one.after.length > 0 || one.kind !== 'changed');
}

/** Blocks of parts by key; the first block of each reading is the introduction, whatever the terms are called. */
const sameBlock = (a: ReadingBlock, b: ReadingBlock): boolean =>
  a.part !== null || b.part !== null ? a.part === b.part : a.heading === b.heading || (a.introduces && b.introduces);

const without = (sentences: readonly string[], others: readonly string[]): readonly string[] =>
  sentences.filter((one) => !others.includes(one));
