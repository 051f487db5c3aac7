import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PdfBlock, PdfColumn, PdfFacts, PdfHead, PdfTable } from '../pdf/blocks.ts';
import { nameColumn, valueColumn } from '../pdf/words.nl.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Half points. */
const SMALL = 17;
const FONT = 'Calibri';

/**
 * The same blocks as `buildPdf`, as a document that people can edit: real headings, tables whose head returns on each
 * page, language Dutch. Bars become a table of names and values.
 */
export async function buildDocx(head: PdfHead, blocks: readonly PdfBlock[]): Promise<Uint8Array> {
  const document = new Document({
    title: head.title,
    creator: head.author,
    lastModifiedBy: head.author,
    ...(head.subject === undefined ? {} : { subject: head.subject }),
    styles: { default: { document: { run: { font: FONT, size: 22, language: { value: 'nl-NL' } } } } },
    sections: [{ footers: { default: footerOf(head.footer) }, children: blocks.flatMap(partsOf) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function partsOf(block: PdfBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [new Paragraph({ text: block.text, spacing: { after: 160 } })];
    case 'note':
      return [
        new Paragraph({
          children: [new TextRun({ text: block.text, size: SMALL, color: '595959' })],
          spacing: { after: 160 },
        }),
      ];
    case 'facts':
      return tableOf(factsTable(block));
    case 'table':
      return tableOf(block);
    case 'bars':
      return tableOf(
        factsTable({ kind: 'facts', caption: block.title, rows: block.bars.map(({ name, value }) => [name, value]) }),
      );
  }
}

const factsTable = ({ caption, rows }: PdfFacts): PdfTable => ({
  kind: 'table',
  caption,
  columns: [{ header: nameColumn }, { header: valueColumn, share: 2 }],
  rows: rows.map((cells) => ({ cells })),
});

function tableOf({ caption, columns, rows }: PdfTable): (Paragraph | Table)[] {
  const whole = columns.reduce((sum, column) => sum + (column.share ?? 1), 0);
  const cell = (text: string, column: PdfColumn | undefined, bold: boolean) =>
    new TableCell({
      width: { size: Math.round((100 * (column?.share ?? 1)) / whole), type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: column?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  return [
    new Paragraph({
      children: [new TextRun({ text: caption, bold: true })],
      spacing: { before: 160, after: 80 },
      keepNext: true,
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, children: columns.map((column) => cell(column.header, column, true)) }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.cells.map((text, at) => cell(text, columns[at], row.strong === true)),
            }),
        ),
      ],
    }),
    new Paragraph({ text: '' }),
  ];
}

const footerOf = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${text}  ·  `, size: SMALL }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: SMALL }),
        ],
      }),
    ],
  });
