import * as B from './byte-classes.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
export const COMMENT = ascii('<!--');
export const CDATA = ascii('<![CDATA[');
export const DOCTYPE = ascii('<!DOCTYPE');
export const XML = ascii('<?xml');

/** True when the bytes start so, as far as they are there and not fewer than asked. */
export function startsWith(buffer: Uint8Array, i: number, end: number, text: Uint8Array): boolean {
  if (end - i < text.length) return false;
  for (let k = 0; k < text.length; k++) if (buffer[i + k] !== text[k]) return false;
  return true;
}

/** Index of two equal bytes in a row, or -1. */
export function indexOfPair(buffer: Uint8Array, from: number, end: number, byte: number): number {
  for (let i = buffer.indexOf(byte, from); i >= 0 && i + 1 < end; i = buffer.indexOf(byte, i + 1)) {
    if (buffer[i + 1] === byte) return i;
  }
  return -1;
}

/** Index of the > that ends a tag, skipping quoted values; -1 when it is not there yet. */
export function endOfTag(buffer: Uint8Array, from: number, end: number): number {
  let quote = 0;
  for (let i = from; i < end; i++) {
    const b = buffer[i] as number;
    if (quote !== 0) {
      if (b === quote) quote = 0;
    } else if (b === B.QUOTE || b === B.APOSTROPHE) quote = b;
    else if (b === B.GT) return i;
  }
  return -1;
}

export function hasCarriageReturn(buffer: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (buffer[i] === B.CR) return true;
  return false;
}
