import type { PdfBlock } from '../../../../platform/documents/index.ts';
import type { TextPart } from '../../domain/document/text-differences.ts';

/** Columns with amounts or numbers would need more room than a name; a name takes twice the room. */
const FIRST_SHARE = 2;

/** The parts of a text as blocks, the same for PDF and DOCX. */
export const textBlocks = (title: string, parts: readonly TextPart[]): PdfBlock[] => [
  { kind: 'heading', level: 1, text: title },
  ...parts.flatMap((part): PdfBlock[] => [
    { kind: 'heading', level: part.level === 1 ? 2 : 3, text: part.heading },
    ...part.paragraphs.map((text): PdfBlock => ({ kind: 'paragraph', text })),
    ...(part.table ? [tableOf(part.table)] : []),
  ]),
];

const tableOf = ({ caption, head, rows }: NonNullable<TextPart['table']>): PdfBlock => ({
  kind: 'table',
  caption,
  columns: head.map((header, at) => (at === 0 ? { header, share: FIRST_SHARE } : { header })),
  rows: rows.map((cells) => ({ cells })),
});
