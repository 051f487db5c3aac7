const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIGNS = Uint8Array.from(ALPHABET, (sign) => sign.charCodeAt(0));
const PAD = 0x3d;
const SPACE = 0xfd;
const BAD = 0xff;

const VALUES = new Uint8Array(256).fill(BAD);
for (const [value, sign] of SIGNS.entries()) VALUES[sign] = value;
for (const sign of [0x09, 0x0a, 0x0d, 0x20]) VALUES[sign] = SPACE;

/** Number of signs that so many bytes take. */
export const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** Writes bytes as base64 into `target` from `at`, without line ends. */
export function encodeBase64(source: Uint8Array, target: Uint8Array, at: number): void {
  const whole = source.length - (source.length % 3);
  let to = at;
  for (let i = 0; i < whole; i += 3) {
    const bits = ((source[i] as number) << 16) | ((source[i + 1] as number) << 8) | (source[i + 2] as number);
    target[to++] = SIGNS[bits >> 18] as number;
    target[to++] = SIGNS[(bits >> 12) & 63] as number;
    target[to++] = SIGNS[(bits >> 6) & 63] as number;
    target[to++] = SIGNS[bits & 63] as number;
  }
  if (whole === source.length) return;
  const bits = ((source[whole] as number) << 16) | ((source[whole + 1] ?? 0) << 8);
  target[to++] = SIGNS[bits >> 18] as number;
  target[to++] = SIGNS[(bits >> 12) & 63] as number;
  target[to++] = whole + 1 < source.length ? (SIGNS[(bits >> 6) & 63] as number) : PAD;
  target[to] = PAD;
}

/**
 * Reads base64Binary of XML Schema from ASCII bytes as they come, straight into bytes: no text of 25 MB is ever made.
 * White space may stand anywhere; padding is required and unused bits must be zero.
 */
export class Base64Decoder {
  readonly #out: Uint8Array;
  #length = 0;
  #bits = 0;
  #signs = 0;
  #pads = 0;

  /** @param signs at least as many as will be written. */
  constructor(signs: number) {
    this.#out = new Uint8Array(Math.ceil(signs / 4) * 3);
  }

  /** False when a sign is not of base64. */
  write(bytes: Uint8Array, from: number, to: number): boolean {
    let [bits, signs, length] = [this.#bits, this.#signs, this.#length];
    const out = this.#out;
    for (let i = from; i < to; i++) {
      // Four signs at once while nothing else comes between: nearly always.
      while ((signs & 3) === 0 && this.#pads === 0 && i + 4 <= to) {
        const [a, b] = [VALUES[bytes[i] as number] as number, VALUES[bytes[i + 1] as number] as number];
        const [c, d] = [VALUES[bytes[i + 2] as number] as number, VALUES[bytes[i + 3] as number] as number];
        if ((a | b | c | d) > 63) break;
        out[length++] = (a << 2) | (b >> 4);
        out[length++] = (b << 4) | (c >> 2);
        out[length++] = (c << 6) | d;
        signs += 4;
        i += 4;
      }
      if (i === to) break;
      const sign = bytes[i] as number;
      const value = VALUES[sign] as number;
      if (value === SPACE) continue;
      if (value === BAD) {
        if (sign !== PAD || ++this.#pads > 2) return false;
        continue;
      }
      if (this.#pads > 0) return false;
      bits = (bits << 6) | value;
      if ((++signs & 3) !== 0) continue;
      out[length++] = bits >> 16;
      out[length++] = bits >> 8;
      out[length++] = bits;
      bits = 0;
    }
    this.#bits = bits;
    this.#signs = signs;
    this.#length = length;
    return true;
  }

  /** The bytes, or undefined when the end does not add up. */
  end(): Uint8Array | undefined {
    const left = this.#signs & 3;
    if (left === 1 || this.#pads !== (4 - left) % 4) return undefined;
    if (left === 2) {
      if ((this.#bits & 0x0f) !== 0) return undefined;
      this.#out[this.#length++] = this.#bits >> 4;
    } else if (left === 3) {
      if ((this.#bits & 0x03) !== 0) return undefined;
      this.#out[this.#length++] = this.#bits >> 10;
      this.#out[this.#length++] = this.#bits >> 2;
    }
    return this.#out.subarray(0, this.#length);
  }
}
