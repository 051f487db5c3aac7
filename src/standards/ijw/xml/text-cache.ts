import { asciiText } from './bytes.ts';

const SLOTS = 8192;
const LONGEST = 20;

/** Gives the same string for the same short ASCII bytes: dates, codes and amounts repeat, and a new string is dear. */
export class TextCache {
  readonly #strings: string[] = new Array(SLOTS).fill('');

  get(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length > LONGEST) return asciiText(bytes, from, to);
    let hash = length;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    const known = this.#strings[slot] as string;
    if (known.length === length && sameText(known, bytes, from)) return known;
    const text = asciiText(bytes, from, to);
    this.#strings[slot] = text;
    return text;
  }
}

function sameText(text: string, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}
