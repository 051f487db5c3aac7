import type { SimpleType, ValueFault } from './simple-type.ts';
import type { SimpleTypeData } from './source-data.ts';

/** Gives the text of ASCII bytes; the same text for the same short bytes, because a new string is dear. */
export type Texts = { get(bytes: Uint8Array, from: number, to: number): string };

/**
 * Reads a value from ASCII bytes without white space at its ends needing care; undefined when that was not enough to
 * accept it, so that the text has to be read. It never accepts what `SimpleType.read` of the same text refuses.
 */
export type ByteReader = (bytes: Uint8Array, from: number, to: number, texts: Texts) => string | number | undefined;

type Read = (text: string) => string | number | ValueFault;

/** Numbers of up to fifteen digits are exact. */
const MOST_DIGITS = 15;
const LONGEST_CODE = 4;
/** Days remembered as good, so that a day repeated a million times is checked once. */
const MEMORY = 4096;

/** The quickest reader that knows a type well enough. */
export function compileByteReader(data: SimpleTypeData, patterned: boolean, read: Read): ByteReader {
  if (data.base === 'xs:integer' && !patterned) return digitsReader(data);
  if (data.base === 'xs:date') return dayReader(read);
  const codes = data.enumeration ?? undefined;
  if (codes?.every(isShortCode)) return codeReader(codes);
  return (bytes, from, to, texts) => accepted(read(texts.get(bytes, from, to)));
}

const accepted = (value: ReturnType<SimpleType['read']>): string | number | undefined =>
  typeof value === 'object' ? undefined : value;

function digitsReader(data: SimpleTypeData): ByteReader {
  const minimum = data.minInclusive ?? 0;
  const maximum = data.maxInclusive ?? Number.MAX_SAFE_INTEGER;
  return (bytes, from, to) => {
    if (to - from > MOST_DIGITS) return undefined;
    let value = 0;
    for (let i = from; i < to; i++) {
      const digit = (bytes[i] as number) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      value = value * 10 + digit;
    }
    return to > from && value >= minimum && value <= maximum ? value : undefined;
  };
}

const isShortCode = (code: string): boolean => code.length <= LONGEST_CODE && /^[\x21-\x7e]+$/.test(code);

/** Codes of up to four ASCII characters, found as one number. */
function codeReader(codes: readonly string[]): ByteReader {
  const byNumber = new Map(
    codes.map((code) => [
      packed(
        Uint8Array.from(code, (c) => c.charCodeAt(0)),
        0,
        code.length,
      ),
      code,
    ]),
  );
  return (bytes, from, to) => (to - from <= LONGEST_CODE ? byNumber.get(packed(bytes, from, to)) : undefined);
}

function packed(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = (number << 8) | (bytes[i] as number);
  return number;
}

/** Days written as jjjj-mm-dd; each is read in full the first time and known by its eight digits afterwards. */
function dayReader(read: Read): ByteReader {
  const known = new Map<number, string>();
  return (bytes, from, to, texts) => {
    const number = to - from === 10 ? eightDigits(bytes, from) : -1;
    const seen = number < 0 ? undefined : known.get(number);
    if (seen !== undefined) return seen;
    const value = read(texts.get(bytes, from, to));
    if (typeof value !== 'string') return undefined;
    if (known.size >= MEMORY) known.clear();
    if (number >= 0) known.set(number, value);
    return value;
  };
}

function eightDigits(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let i = 0; i < 10; i++) {
    const b = bytes[from + i] as number;
    if (i === 4 || i === 7) {
      if (b !== DASH) return -1;
    } else if (b < 0x30 || b > 0x39) return -1;
    else number = number * 10 + b - 0x30;
  }
  return number;
}

const DASH = 0x2d;
