import type { PdfColumn, PdfRow, PdfTable } from './blocks.ts';
import {
  asArtifact,
  BOLD,
  CELL,
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

type Placed = PdfColumn & { readonly x: number; readonly width: number };
const KEPT_TOGETHER = 3;

/** Draws a table that can be walked cell by cell: caption, head with scopes, and the first cell of each row as its name. */
export function writeTable(doc: Doc, root: Structure, { caption, columns, rows }: PdfTable): void {
  const placed = place(columns, widthOf(doc));
  const head: PdfRow = { cells: columns.map(({ header }) => header), strong: true };
  const headHeight = heightOf(doc, placed, head);
  doc.font(BOLD).fontSize(SIZE.text);
  const captionHeight = doc.heightOfString(caption, { width: widthOf(doc) });
  // A head with one row under it, and the rest on the next page, reads badly.
  const firstRows = rows.slice(0, KEPT_TOGETHER).reduce((sum, row) => sum + heightOf(doc, placed, row), 0);
  makeRoom(doc, captionHeight + GAP + headHeight + firstRows);

  const table = doc.struct('Table');
  root.add(table);
  table.add(element(doc, 'Caption', {}, () => drawCaption(doc, caption)));
  doc.y += GAP / 2;
  const thead = doc.struct('THead');
  table.add(thead);
  drawRow(doc, placed, head, headHeight, headRow(doc, thead));
  thead.end();
  const body = doc.struct('TBody');
  table.add(body);
  for (const row of rows) {
    const height = heightOf(doc, placed, row);
    // On the next page the head is only for the eye; the structure has it once.
    if (makeRoom(doc, height)) drawRow(doc, placed, head, headHeight, (_at, draw) => asArtifact(doc, draw));
    const tr = doc.struct('TR');
    body.add(tr);
    drawRow(doc, placed, row, height, (at, draw) =>
      tr.add(at === 0 ? element(doc, 'TH', { scope: 'Row' }, draw) : element(doc, 'TD', {}, draw)),
    );
    tr.end();
  }
  body.end();
  table.end();
  doc.y += GAP * 1.5;
}

const headRow = (doc: Doc, thead: Structure) => {
  const tr = doc.struct('TR');
  thead.add(tr);
  return (_at: number, draw: () => void) => tr.add(element(doc, 'TH', { scope: 'Column' }, draw));
};

function place(columns: readonly PdfColumn[], width: number): Placed[] {
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  let x = MARGIN;
  return columns.map((column) => {
    const own = (width * (column.share ?? 1)) / total;
    x += own;
    return { ...column, x: x - own, width: own };
  });
}

function heightOf(doc: Doc, columns: readonly Placed[], { cells, strong }: PdfRow): number {
  doc.font(strong ? BOLD : REGULAR).fontSize(SIZE.small);
  const heights = columns.map(({ width }, at) =>
    doc.heightOfString(cells[at] || ' ', { width: width - 2 * CELL.across }),
  );
  return Math.max(...heights) + 2 * CELL.down;
}

function drawCaption(doc: Doc, caption: string): void {
  doc.font(BOLD).fontSize(SIZE.text).fillColor(COLOUR.text);
  doc.text(caption, MARGIN, doc.y, { width: widthOf(doc) });
}

/** Draws the cells through `inCell`, which gives each its place in the structure, and a line under them. */
function drawRow(
  doc: Doc,
  columns: readonly Placed[],
  { cells, strong }: PdfRow,
  height: number,
  inCell: (at: number, draw: () => void) => void,
): void {
  const top = doc.y;
  columns.forEach(({ x, width, align = 'left' }, at) => {
    inCell(at, () => {
      doc
        .font(strong ? BOLD : REGULAR)
        .fontSize(SIZE.small)
        .fillColor(COLOUR.text);
      doc.text(cells[at] || ' ', x + CELL.across, top + CELL.down, { width: width - 2 * CELL.across, align });
    });
  });
  const bottom = top + height;
  asArtifact(doc, () =>
    doc
      .moveTo(MARGIN, bottom)
      .lineTo(MARGIN + widthOf(doc), bottom)
      .lineWidth(strong ? 1 : 0.5)
      .stroke(COLOUR.line),
  );
  doc.x = MARGIN;
  doc.y = bottom;
}
