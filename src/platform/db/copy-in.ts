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

/** Builds text rows in one growing string and hands it over in pieces of about 256 kB. */
export class CopyTextWriter implements CopyWriter {
  readonly #stream: Writable & { readonly rowCount?: number };
  readonly #columnCount: number;
  readonly #done: Promise<void>;
  #buffer = '';

  constructor(stream: Writable & { readonly rowCount?: number }, columnCount: number, onClosed: () => void) {
    this.#stream = stream;
    this.#columnCount = columnCount;
    this.#done = finished(stream).finally(onClosed);
    this.#done.catch(() => {}); // The error reaches the caller through the next row() or end().
  }

  row(values: readonly CopyValue[]): Promise<void> | undefined {
    if (values.length !== this.#columnCount) {
      throw new RangeError(`copyIn: ${values.length} values for ${this.#columnCount} columns`);
    }
    let line = '';
    for (let index = 0; index < values.length; index++) {
      const text = copyText(values[index] as CopyValue);
      line += index === 0 ? text : `\t${text}`;
    }
    this.#buffer += `${line}\n`;
    return this.#buffer.length >= FLUSH_AT ? this.#write(this.#takeBuffer()) : undefined;
  }

  raw(bytes: Uint8Array): Promise<void> | undefined {
    const before = this.#buffer.length > 0 ? this.#write(this.#takeBuffer()) : undefined;
    return before ? before.then(() => this.#write(bytes)) : this.#write(bytes);
  }

  async end(): Promise<number> {
    if (this.#buffer.length > 0) await this.#write(this.#takeBuffer());
    this.#stream.end();
    await this.#done;
    return this.#stream.rowCount ?? 0;
  }

  /** PostgreSQL cannot store NUL, and half a surrogate pair would silently become another character. */
  #takeBuffer(): Buffer {
    const text = this.#buffer;
    this.#buffer = '';
    if (text.includes('\0')) throw new RangeError('copyIn: text with a NUL character');
    if (!text.isWellFormed()) throw new RangeError('copyIn: text with half a surrogate pair');
    return Buffer.from(text, 'utf8');
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
