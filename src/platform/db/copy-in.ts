import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** A value of one column in COPY text form. Date is an instant (timestamptz); days go as 'yyyy-mm-dd' text. */
export type CopyValue = string | number | bigint | boolean | null | Date | Uint8Array;

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
const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value as COPY text. Text with a NUL or half a surrogate pair is refused later, per buffer. */
export function copyText(value: CopyValue): string {
  if (typeof value === 'string') {
    return NEEDS_ESCAPE.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found) : value;
  }
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
}

/** One row as COPY text, with the newline that ends it. Throws when the values are not one per column. */
export function copyRow(values: readonly CopyValue[], columnCount: number): string {
  if (values.length !== columnCount) {
    throw new RangeError(`copyIn: ${values.length} values for ${columnCount} columns`);
  }
  let line = '';
  for (let index = 0; index < values.length; index++) {
    const text = copyText(values[index] as CopyValue);
    line += index === 0 ? text : `\t${text}`;
  }
  return `${line}\n`;
}

/** A piece begins small, for many writers have a handful of rows, and then has room for a whole flush at once. */
const FIRST_ROOM = 8 * 1024;
const ROOM = 256 * 1024;
const NO_ROOM = Buffer.alloc(0);
/** A UTF-16 unit takes at most this many bytes in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Rows gathered as bytes. Written row by row: one long string would first be pieced together, at three times the cost. */
export class CopyPiece {
  length = 0;
  #room: Buffer = NO_ROOM;

  /** Adds COPY text. PostgreSQL cannot store NUL, and half a surrogate pair would silently become another character. */
  add(text: string): void {
    if (text.includes('\0')) throw new RangeError('copyIn: text with a NUL character');
    if (!text.isWellFormed()) throw new RangeError('copyIn: text with half a surrogate pair');
    const needed = this.length + text.length * BYTES_PER_UNIT;
    if (needed > this.#room.length) this.#grow(needed);
    this.length += this.#room.write(text, this.length, 'utf8');
  }

  /** Everything added, which the caller may keep; the piece is empty again. */
  take(): Buffer {
    const taken = this.#room.subarray(0, this.length);
    this.#room = NO_ROOM;
    this.length = 0;
    return taken;
  }

  #grow(needed: number): void {
    const more = this.#room.length === 0 ? FIRST_ROOM : Math.max(ROOM, this.#room.length * 2);
    const room = Buffer.allocUnsafe(Math.max(needed, more));
    room.set(this.#room.subarray(0, this.length));
    this.#room = room;
  }
}

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
    this.#piece.add(copyRow(values, this.#columnCount));
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
