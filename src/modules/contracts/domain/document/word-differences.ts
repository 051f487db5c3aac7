/** A piece of text that stayed, went or came. */
export type TextPiece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Above this many comparisons two texts are shown as wholly replaced; 4 million is some 2000 words on both sides. */
const MOST_COMPARISONS = 4_000_000;

/** Differences between two texts by word, smallest set of changes; joined they give the texts back, spaces included. */
export function wordDifferences(before: string, after: string): TextPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST_COMPARISONS) return joined([...mark('gone', a), ...mark('new', b)]);
  const [start, end] = commonEnds(a, b);
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  return joined([
    ...mark('same', a.slice(0, start)),
    ...walk(middleA, middleB),
    ...mark('same', a.slice(a.length - end)),
  ]);
}

/** Words with the space after them, so that nothing is lost. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

const mark = (kind: TextPiece['kind'], words: readonly string[]): TextPiece[] => words.map((text) => ({ kind, text }));

function commonEnds(a: readonly string[], b: readonly string[]): [start: number, end: number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [start, end];
}

/** Longest common subsequence, by the usual table. */
function walk(a: readonly string[], b: readonly string[]): TextPiece[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [gone, fresh] = [a[i], b[j]];
    if (gone !== undefined && gone === fresh) {
      pieces.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', text: gone });
      i += 1;
    } else if (fresh !== undefined) {
      pieces.push({ kind: 'new', text: fresh });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
