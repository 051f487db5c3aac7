/** Widths in pixels at the size of a label, a little on the wide side: what is reckoned to fit, fits. */
const LETTER_WIDTH = 7;
const AMOUNT_WIDTH = 68;
/** Kept free between a label and what stands in the next column. */
const MARGIN = 14;

export const LABEL = { lineHeight: 15, below: 6, above: 8 } as const;

/** The words of a label on lines that fit the room; a word that is longer than a line is cut where it must. */
export function wrapLabel(label: string, room: number): readonly string[] {
  const most = Math.max(8, Math.floor((room - MARGIN) / LETTER_WIDTH));
  const lines: string[] = [];
  // A space between words, and none after a slash within one.
  for (const [word, gap] of label.split(' ').flatMap((each) => partsOf(each, most))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + gap.length + word.length <= most)
      lines[lines.length - 1] = `${last}${gap}${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Does the amount fit behind the last line, or does it take a line of its own? */
export const amountFits = (lines: readonly string[], room: number): boolean =>
  (lines.at(-1) ?? '').length * LETTER_WIDTH + AMOUNT_WIDTH <= room - MARGIN;

/** The height that a label with its amount takes above its node. */
export function labelHeight(label: string, room: number): number {
  const lines = wrapLabel(label, room);
  return (lines.length + (amountFits(lines, room) ? 0 : 1)) * LABEL.lineHeight + LABEL.below + LABEL.above;
}

const partsOf = (word: string, most: number): readonly (readonly [part: string, gap: string])[] =>
  word
    .split(/(?<=\/)/)
    .flatMap((part) => cut(part, most))
    .map((part, index) => [part, index === 0 ? ' ' : ''] as const);

function cut(word: string, most: number): readonly string[] {
  if (word.length <= most) return [word];
  return [`${word.slice(0, most - 1)}-`, ...cut(word.slice(most - 1), most)];
}
