import { type TextPiece, wordDifferences } from './word-differences.ts';

/** A part of a contract text: a clause, or an annex with its table. */
export type TextPart = {
  /** Stays the same over versions, so that a part is compared with itself. */
  readonly key: string;
  readonly level: 1 | 2;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
};

export type PartDifference = {
  readonly key: string;
  readonly heading: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly pieces: readonly TextPiece[];
};

/** Parts that differ between two versions of a text, in the order of the new one; those that went come last. */
export function textDifferences(before: readonly TextPart[], after: readonly TextPart[]): PartDifference[] {
  const old = new Map(before.map((part) => [part.key, part]));
  const kept = new Set(after.map(({ key }) => key));
  const changed = after.flatMap((part): PartDifference[] => {
    const { key, heading } = part;
    const was = old.get(key);
    const now = textOf(part);
    if (!was) return [{ key, heading, kind: 'new', pieces: [{ kind: 'new', text: now }] }];
    const then = textOf(was);
    return then === now ? [] : [{ key, heading, kind: 'changed', pieces: wordDifferences(then, now) }];
  });
  const gone = before
    .filter(({ key }) => !kept.has(key))
    .map(
      (part): PartDifference => ({
        key: part.key,
        heading: part.heading,
        kind: 'gone',
        pieces: [{ kind: 'gone', text: textOf(part) }],
      }),
    );
  return [...changed, ...gone];
}

/** Heading, paragraphs and rows as lines. */
const textOf = ({ heading, paragraphs, table }: TextPart): string =>
  [heading, ...paragraphs, ...(table?.rows ?? []).map((row) => row.join(' | '))].join('\n');
