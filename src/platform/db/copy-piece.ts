import { type CopyValue, copyText } from './copy-text.ts';

/** A piece begins small, for many writers have a handful of rows, and then has room for a whole flush at once. */
const FIRST_ROOM = 8 * 1024;
const ROOM = 256 * 1024;
const NO_ROOM = Buffer.alloc(0);
/** Of longer texts a copy by the engine is quicker than one byte by byte. */
const PLAIN_LENGTH = 40;
/** Those of the largest safe whole number, with a sign. */
const MOST_DIGITS = 17;
const [TAB, NEWLINE, SPACE, MINUS, ZERO] = [0x09, 0x0a, 0x20, 0x2d, 0x30] as const;
const [CAPITAL_N, BACKSLASH, TILDE] = [0x4e, 0x5c, 0x7e] as const;
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

  /** Adds a row, one value per column. Throws, and adds nothing, when it is not, or when a text cannot be stored. */
  addRow(values: readonly CopyValue[], columnCount: number): void {
    if (values.length !== columnCount) {
      throw new RangeError(`copyIn: ${values.length} values for ${columnCount} columns`);
    }
    const start = this.length;
    try {
      for (let index = 0; index < values.length; index++) {
        if (index > 0) this.#byte(TAB);
        this.#value(values[index] as CopyValue);
      }
      this.#byte(NEWLINE);
    } catch (error) {
      this.length = start;
      throw error;
    }
  }

  /** Everything added, which the caller may keep; the piece is empty again. */
  take(): Buffer {
    const taken = this.#room.subarray(0, this.length);
    this.#room = NO_ROOM;
    this.length = 0;
    return taken;
  }

  /** Whole numbers and plain short texts, which is most, go in byte by byte: no text is made of them first. */
  #value(value: CopyValue): void {
    if (value === null) {
      this.#byte(BACKSLASH);
      this.#byte(CAPITAL_N);
    } else if (typeof value === 'string') {
      if (!this.#plain(value)) this.add(copyText(value));
    } else if (typeof value === 'number') {
      if (Number.isSafeInteger(value)) this.#digits(value);
      else this.add(copyText(value));
    } else if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) this.#digits(Number(value));
    else this.add(copyText(value));
  }

  #byte(code: number): void {
    if (this.length === this.#room.length) this.#grow(this.length + 1);
    this.#room[this.length++] = code;
  }

  #digits(whole: number): void {
    if (this.length + MOST_DIGITS > this.#room.length) this.#grow(this.length + MOST_DIGITS);
    if (whole < 0) this.#room[this.length++] = MINUS;
    let left = Math.abs(whole);
    let end = this.length + 1;
    for (let power = 10; power <= left; power *= 10) end += 1;
    this.length = end;
    do {
      const rest = Math.floor(left / 10);
      this.#room[--end] = ZERO + left - rest * 10;
      left = rest;
    } while (left > 0);
  }

  /** False, with nothing added, for a text that is long or holds more than printable ASCII without a backslash. */
  #plain(text: string): boolean {
    if (text.length > PLAIN_LENGTH) return false;
    if (this.length + text.length > this.#room.length) this.#grow(this.length + text.length);
    const room = this.#room;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < SPACE || code > TILDE || code === BACKSLASH) return false;
      room[this.length + index] = code;
    }
    this.length += text.length;
    return true;
  }

  #grow(needed: number): void {
    const more = this.#room.length === 0 ? FIRST_ROOM : Math.max(ROOM, this.#room.length * 2);
    const room = Buffer.allocUnsafe(Math.max(needed, more));
    room.set(this.#room.subarray(0, this.length));
    this.#room = room;
  }
}
