/** Types of what the demonstration adds to the model's product book. Product keys join the files of a region. */
import type { PlainDate } from '../kernel/plain-date.ts';
import type { BookProduct } from '../modules/catalogue/index.ts';

/** A book or a part of one as the API takes it in (`Productenboekdocument`). */
export type BookDocument = Readonly<Record<string, unknown>>;

export type BookActData = {
  readonly act: 'made' | 'sent-for-consultation' | 'reaction' | 'resumed' | 'adopted';
  readonly onDay: PlainDate;
  /** Role of the person in the demonstration who did it. */
  readonly by: string;
  readonly text?: string;
};

export type BookData = {
  readonly adopted: {
    readonly document: BookDocument;
    /** Key of the time term per unit. */
    readonly timeTerms: Readonly<Record<string, string>>;
    readonly help: Readonly<Record<string, { readonly referrers: string; readonly access: string }>>;
    readonly definitionLevels: Readonly<Record<string, BookProduct['definitionLevel']>>;
    readonly acts: readonly BookActData[];
  };
  /** The next version, which people are asked about. */
  readonly next: {
    readonly document: BookDocument;
    readonly changed: Readonly<Record<string, Partial<BookProduct>>>;
    readonly acts: readonly BookActData[];
  };
};
