import type { Cents } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

/**
 * One column of a list that leaves the system: what stands above it, what kind of thing is in it, and how to take it
 * from a row. An empty cell is null.
 */
export type Column<Row> = { readonly header: string } & (
  | { readonly kind: 'text'; readonly value: (row: Row) => string | null }
  | { readonly kind: 'integer'; readonly value: (row: Row) => number | bigint | null }
  | { readonly kind: 'decimal'; readonly value: (row: Row) => number | null }
  | { readonly kind: 'cents'; readonly value: (row: Row) => Cents | null }
  | { readonly kind: 'day'; readonly value: (row: Row) => PlainDate | null }
  | { readonly kind: 'yes-no'; readonly value: (row: Row) => boolean | null }
);

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;
