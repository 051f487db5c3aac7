import type { PdfBars } from './blocks.ts';
import {
  BOLD,
  COLOUR,
  type Doc,
  element,
  GAP,
  MARGIN,
  makeRoom,
  REGULAR,
  SIZE,
  type Structure,
  widthOf,
} from './page.ts';

const BAR = 12;
const ROW = 18;
const NAMES = 0.3;
const VALUES = 0.16;

/** Draws bars as one figure with a text that says what is in it. The total has an outline too, so colour is not alone. */
export function writeBars(doc: Doc, root: Structure, { title, alt, bars }: PdfBars): void {
  const height = ROW * bars.length;
  makeRoom(doc, height + 40);
  doc.font(BOLD).fontSize(SIZE.text).fillColor(COLOUR.text);
  root.add(doc.struct('P', {}, () => void doc.text(title, MARGIN, doc.y, { width: widthOf(doc) })));
  doc.y += GAP / 2;
  const top = doc.y;
  const bbox = [MARGIN, top, MARGIN + widthOf(doc), top + height] as const;
  root.add(
    element(doc, 'Figure', { alt, bbox, placement: 'Block' }, () => {
      for (const [at, bar] of bars.entries()) drawBar(doc, bar, top + at * ROW);
    }),
  );
  doc.x = MARGIN;
  doc.y = top + height + GAP;
}

function drawBar(doc: Doc, { name, value, from, to, tone }: PdfBars['bars'][number], y: number): void {
  const width = widthOf(doc);
  const field = { x: MARGIN + width * NAMES, width: width * (1 - NAMES - VALUES) };
  const [left, right] = from < to ? [from, to] : [to, from];
  doc
    .font(tone === 'total' ? BOLD : REGULAR)
    .fontSize(SIZE.small)
    .fillColor(COLOUR.text);
  const line = { lineBreak: false, ellipsis: true, height: ROW } as const;
  doc.text(name, MARGIN, y + 1, { ...line, width: width * NAMES - GAP });
  doc.text(value, MARGIN + width * (1 - VALUES), y + 1, { ...line, width: width * VALUES, align: 'right' });
  doc.rect(field.x + field.width * left, y, Math.max(1, field.width * (right - left)), BAR);
  if (tone === 'total') doc.fillAndStroke(COLOUR.total, COLOUR.line);
  else doc.fill(COLOUR.part);
}
