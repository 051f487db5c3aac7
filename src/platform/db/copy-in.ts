import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CopyPiece } from './copy-piece.ts';
import type { CopyValue } from './copy-text.ts';

/** Rows on their way into a table. */
export interface CopyWriter {
  /**
   * Adds a row, one value per column. Gives a promise only when the buffer went out and the server should be waited for:
   * `const wait = writer.row(values); if (wait) await wait;` (a plain `await writer.row(values)` is right too).
   */
  row(values: readonly CopyValue[]): Promise<void> | undefined;
  /** Adds bytes that are COPY text rows already (escaped, tab between, newline at the end). */
  raw(bytes: Uint8Array): Promise<void> | undefined;
  /** Sends what is left and waits until the server has taken it; gives the number of rows stored. */
  end(): Promise<number>;
}

/** What takes rows one by one; see CopyWriter. */
export type RowWriter = Pick<CopyWriter, 'row' | 'end'>;

const FLUSH_AT = 256 * 1024;
/** Builds text rows and hands them over in pieces of about 256 kB. */
export class CopyTextWriter implements CopyWriter {
  readonly #stream: Writable & { readonly rowCount?: number };
  readonly #columnCount: number;
  readonly #done: Promise<void>;
  readonly #piece = new CopyPiece();

  constructor(stream: Writable & { readonly rowCount?: number }, columnCount: number, onClosed: () => void) {
    this.#stream = stream;
    this.#columnCount = columnCount;
    this.#done = finished(stream).finally(onClosed);
    this.#done.catch(() => {}); // The error reaches the caller through the next row() or end().
  }

  row(values: readonly CopyValue[]): Promise<void> | undefined {
    this.#piece.addRow(values, this.#columnCount);
    return this.#piece.length >= FLUSH_AT ? this.#write(this.#piece.take()) : undefined;
  }

  raw(bytes: Uint8Array): Promise<void> | undefined {
    const before = this.#piece.length > 0 ? this.#write(this.#piece.take()) : undefined;
    return before ? before.then(() => this.#write(bytes)) : this.#write(bytes);
  }

  async end(): Promise<number> {
    if (this.#piece.length > 0) await this.#write(this.#piece.take());
    this.#stream.end();
    await this.#done;
    return this.#stream.rowCount ?? 0;
  }

  #write(bytes: Uint8Array): Promise<void> | undefined {
    if (this.#stream.destroyed) return this.#done.then(() => Promise.reject(new Error('copyIn: already ended')));
    return this.#stream.write(bytes) ? undefined : this.#drained();
  }

  /** Waits for room, or for the error that makes room pointless. */
  async #drained(): Promise<void> {
    const stop = new AbortController();
    try {
      await Promise.race([once(this.#stream, 'drain', { signal: stop.signal }), this.#done]);
    } finally {
      stop.abort();
    }
  }
}
