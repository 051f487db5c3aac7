import * as B from './byte-classes.ts';

/** Where the reading is. Indexes are places in the buffer now read; `base` is the offset of that buffer in the file. */
export class Place {
  line = 1;
  base = 0;
  /** Offset in the file of the construct now read, and of the first byte of its line. */
  at = 0;
  lineStart = 0;
  /** Bytes on this line that are no character of their own: second and later bytes of UTF-8. */
  lineShift = 0;

  /** From 1, in characters. */
  get column(): number {
    return this.at - this.lineStart - this.lineShift + 1;
  }

  /** Counts lines in bytes just read; gives the index of the first control character, or -1. */
  advance(buffer: Uint8Array, from: number, to: number, shiftOfIndex = 0): number {
    let bad = -1;
    for (let i = from; i < to; i++) {
      const b = buffer[i] as number;
      if (b === B.LF) {
        this.line++;
        this.lineStart = this.base + shiftOfIndex + i + 1;
        this.lineShift = 0;
      } else if (b >= 0x80) this.lineShift += (b & 0xc0) === 0x80 ? 1 : 0;
      else if (b < B.SPACE && b !== B.TAB && b !== B.CR && bad < 0) bad = i;
    }
    return bad;
  }
}
