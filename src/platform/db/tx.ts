import type { CopyWriter } from './copy-in.ts';
import type { CopyRow } from './copy-out.ts';
import type { SqlFragment } from './sql.ts';

/** A value given for a $n place. Arrays become PostgreSQL arrays; plain objects become JSON. */
export type SqlParam = string | number | bigint | boolean | null | Date | Uint8Array | object | readonly SqlParam[];

/**
 * One transaction. Statements are plain SQL, either text with $1, $2 ... and a list, or a `sql` fragment.
 *
 * What comes back: int8 is bigint, date is 'yyyy-mm-dd' (PlainDate), numeric is text, timestamptz is Date.
 */
export interface Tx {
  /** Runs a statement and gives its rows. */
  query<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params?: readonly SqlParam[],
  ): Promise<Row[]>;
  /** The one row of a query. Throws when there are none or more. */
  one<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params?: readonly SqlParam[],
  ): Promise<Row>;
  /** The one row of a query, or undefined. Throws when there are more. */
  maybeOne<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params?: readonly SqlParam[],
  ): Promise<Row | undefined>;
  /** Runs a statement and gives the number of rows it touched. */
  execute(text: string | SqlFragment, params?: readonly SqlParam[]): Promise<number>;
  /** Starts COPY table (columns) FROM STDIN. End the writer before the next statement. */
  copyIn(table: string, columns: readonly string[]): CopyWriter;
  /** Runs COPY (query) TO STDOUT and yields batches of rows as text; a `sql` fragment's values are inlined safely. */
  copyOut(query: string | SqlFragment): AsyncGenerator<CopyRow[]>;
  /**
   * The one bytea of a query with one column and at most one row, sent as it is instead of as hexadecimal text: for
   * files. Undefined when there is no row.
   */
  bytes(query: SqlFragment): Promise<Uint8Array | undefined>;
  /** Yields the rows of a query in batches of `size` (default 1000), without holding them all. */
  cursor<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params?: readonly SqlParam[],
    size?: number,
  ): AsyncGenerator<Row[]>;
}
