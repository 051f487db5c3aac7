import PDFDocument from 'pdfkit';
import { readAll } from '../../http/counted-stream.ts';
import type { PdfBlock, PdfFacts, PdfHead } from './blocks.ts';
import { BOLD, COLOUR, type Doc, FONTS, MARGIN, REGULAR, SIZE, type Structure, widthOf } from './page.ts';
import { nameColumn, pageOf, valueColumn } from './words.nl.ts';
import { writeBars } from './write-bars.ts';
import { writeTable } from './write-table.ts';
import { writeText } from './write-text.ts';

export const PDF_TYPE = 'application/pdf';

/** The library knows it; its types do not yet. */
const PDF_UA = 'PDF/UA' as string as 'PDF/A-1';

/**
 * Makes a tagged PDF on A4 (PDF/UA in its structure): language, title, headings, tables with scopes, figures with their
 * text, the font inside. What a reader aloud passes over (lines, page numbers) is marked so.
 */
export async function buildPdf(head: PdfHead, blocks: readonly PdfBlock[]): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'nl-NL',
    tagged: true,
    pdfVersion: '1.7',
    subset: PDF_UA,
    displayTitle: true,
    bufferPages: true,
    font: FONTS[REGULAR],
    info: {
      Title: head.title,
      Author: head.author,
      ...(head.subject === undefined ? {} : { Subject: head.subject }),
      Producer: 'Rode Draad',
      Creator: 'Rode Draad',
      CreationDate: head.madeAt,
      ModDate: head.madeAt,
    },
  });
  const bytes = readAll(doc);
  for (const name of [REGULAR, BOLD] as const) doc.registerFont(name, FONTS[name]);
  // One root that holds all, as the standard asks.
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of blocks) writeBlock(doc, root, block);
  root.end();
  writeFeet(doc, head.footer);
  doc.end();
  return await bytes;
}

function writeBlock(doc: Doc, root: Structure, block: PdfBlock): void {
  switch (block.kind) {
    case 'table':
      writeTable(doc, root, block);
      break;
    case 'facts':
      writeTable(doc, root, toTable(block));
      break;
    case 'bars':
      writeBars(doc, root, block);
      break;
    case 'heading':
    case 'paragraph':
    case 'note':
      writeText(doc, root, block);
      break;
  }
}

const toTable = ({ caption, rows }: PdfFacts) => ({
  kind: 'table' as const,
  caption,
  columns: [{ header: nameColumn }, { header: valueColumn, share: 2 }],
  rows: rows.map((cells) => ({ cells })),
});

function writeFeet(doc: Doc, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    // Below the margin, where the library would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc.font(REGULAR).fontSize(SIZE.small).fillColor(COLOUR.quiet);
    const y = doc.page.height - MARGIN + 4;
    doc.text(footer, MARGIN, y, { width: widthOf(doc) * 0.75, lineBreak: false });
    doc.text(pageOf(at + 1, count), MARGIN, y, { width: widthOf(doc), align: 'right', lineBreak: false });
    doc.endMarkedContent();
  }
}
