import type { PdfBlock } from './blocks.ts';
import { BOLD, COLOUR, type Doc, GAP, MARGIN, makeRoom, REGULAR, SIZE, type Structure, widthOf } from './page.ts';

type TextBlock = Extract<PdfBlock, { readonly kind: 'heading' | 'paragraph' | 'note' }>;

const STYLES = {
  h1: { font: BOLD, size: SIZE.h1, colour: COLOUR.text, before: 0, after: GAP },
  h2: { font: BOLD, size: SIZE.h2, colour: COLOUR.text, before: GAP * 2, after: GAP / 2 },
  h3: { font: BOLD, size: SIZE.h3, colour: COLOUR.text, before: GAP, after: GAP / 2 },
  paragraph: { font: REGULAR, size: SIZE.text, colour: COLOUR.text, before: 0, after: GAP },
  note: { font: REGULAR, size: SIZE.small, colour: COLOUR.quiet, before: 0, after: GAP },
} as const;

/** A heading must not stand alone at the foot of a page. */
const ROOM_BELOW_HEADING = 70;

/** Draws a heading, paragraph or note with its place in the structure; headings are bookmarks too. */
export function writeText(doc: Doc, root: Structure, block: TextBlock): void {
  const style = STYLES[block.kind === 'heading' ? (`h${block.level}` as const) : block.kind];
  doc.font(style.font).fontSize(style.size).fillColor(style.colour);
  doc.y += style.before;
  makeRoom(doc, block.kind === 'heading' ? ROOM_BELOW_HEADING : doc.currentLineHeight(true) * 2);
  if (block.kind === 'heading') doc.outline.addItem(block.text);
  const tag = block.kind === 'heading' ? `H${block.level}` : 'P';
  root.add(
    doc.struct(tag, {}, () => {
      doc.text(block.text, MARGIN, doc.y, { width: widthOf(doc), lineGap: 2 });
    }),
  );
  doc.y += style.after;
}
