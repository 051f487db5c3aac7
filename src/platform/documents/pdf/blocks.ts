/** What a PDF is made of, from top to bottom. Texts are Dutch and complete; nothing here knows what they are about. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print: sources, caveats. */
  | { readonly kind: 'note'; readonly text: string }
  | PdfFacts
  | PdfTable
  | PdfBars;

/** Names with their values, as a table whose first column names the rows. */
export type PdfFacts = {
  readonly kind: 'facts';
  readonly caption: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
};

export type PdfColumn = {
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** Share of the width beside the others; 1 unless told otherwise. */
  readonly share?: number;
};

export type PdfRow = { readonly cells: readonly string[]; readonly strong?: boolean };

/** A table; its head returns on each page, and the first cell of a row names the row. */
export type PdfTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly PdfRow[];
};

/** Bars beside their names, such as the build-up of a price. Each goes from one share of the width to another. */
export type PdfBars = {
  readonly kind: 'bars';
  readonly title: string;
  /** What the drawing says, for who cannot see it. The numbers belong in a table as well. */
  readonly alt: string;
  readonly bars: readonly {
    readonly name: string;
    readonly value: string;
    /** Shares of the width, 0 to 1. */
    readonly from: number;
    readonly to: number;
    readonly tone: 'part' | 'total';
  }[];
};

export type PdfHead = {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  /** The same facts and moment give the same bytes. */
  readonly madeAt: Date;
  /** At the foot of each page, before the page number. */
  readonly footer: string;
};
