import { fileURLToPath } from 'node:url';

/** Measures in points of 1/72 inch; A4 standing. */
export const MARGIN = 56;
export const FOOT = 40;
export const GAP = 8;
export const CELL = { across: 5, down: 4 } as const;
export const SIZE = { h1: 20, h2: 14, h3: 11.5, text: 10, small: 8.5 } as const;
/** Text and lines have a contrast of at least 7 and 3 to 1 on white. */
export const COLOUR = {
  text: '#1a1a1a',
  quiet: '#4a4a4a',
  line: '#767676',
  part: '#0b5c8a',
  total: '#1a1a1a',
} as const;

export const REGULAR = 'tekst';
export const BOLD = 'vet';

export const FONTS = {
  [REGULAR]: fileURLToPath(new URL('../fonts/noto-sans-regular.ttf', import.meta.url)),
  [BOLD]: fileURLToPath(new URL('../fonts/noto-sans-bold.ttf', import.meta.url)),
} as const;

/** The document while it is drawn. */
export type Doc = PDFKit.PDFDocument;
export type Structure = PDFKit.PDFStructureElement;

export const widthOf = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const bottomOf = (doc: Doc): number => doc.page.height - MARGIN - FOOT / 2;

/** Begins a new page unless so much still fits on this one; tells whether it did. */
export function makeRoom(doc: Doc, height: number): boolean {
  if (doc.y + height <= bottomOf(doc)) return false;
  doc.addPage();
  return true;
}

/** What an element may say of itself beside its text; the library takes more than its types know. */
export type Attributes = {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
};

/** An element of the structure that draws itself. */
export const element = (doc: Doc, tag: string, attributes: Attributes, draw: () => void): Structure =>
  doc.struct(tag, attributes as { alt?: string }, draw);

/** Draws something that a reader aloud passes over, such as a line. */
export function asArtifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
