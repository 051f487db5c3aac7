import { joinBytes } from './bytes.ts';

type BytesCheck = (bytes: Uint8Array) => boolean;

/** Node's own check makes no strings; a browser decodes and throws the text away. */
const isUtf8: BytesCheck = globalThis.process?.getBuiltinModule?.('node:buffer')?.isUtf8 ?? decodes;

/** Checks a stream of bytes for valid UTF-8, also where a character is cut by the end of a piece. */
export class Utf8Guard {
  /** First bytes of a character whose other bytes have not come yet. */
  #cut: Uint8Array = new Uint8Array(0);

  /** True when everything so far can be UTF-8. */
  accept(bytes: Uint8Array): boolean {
    const whole = this.#cut.length === 0 ? bytes : joinBytes(this.#cut, bytes);
    const end = whole.length - unfinishedBytes(whole);
    this.#cut = new Uint8Array(whole.subarray(end));
    return isUtf8(whole.subarray(0, end));
  }

  /** True when the stream does not stop in the middle of a character. */
  finish(): boolean {
    return this.#cut.length === 0;
  }
}

/** Index of the first byte of the first character that breaks UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (new Utf8Guard().accept(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low - unfinishedBytes(bytes.subarray(0, low));
}

/** How many bytes at the end begin a character that needs more bytes. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const b = bytes[bytes.length - back] as number;
    if ((b & 0xc0) === 0x80) continue;
    const needed = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
