import type { Span, XmlNode } from './node.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(amp|lt|gt|quot|apos));|&/g;
/** Signs that XML 1.0 does not allow, half surrogate pairs included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** True when every sign may stand in XML 1.0. */
export const isXmlText = (text: string): boolean => !FORBIDDEN.test(text);

/** The text of bytes, or undefined when they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string | undefined {
  try {
    return strict.decode(bytes.subarray(from, to));
  } catch {
    return undefined;
  }
}

/** Replaces the five named entities and character references; undefined when there is any other. */
export function replaceEntities(raw: string): string | undefined {
  let lawful = true;
  const text = raw.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] as string;
    const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
    const sign = point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\0';
    if (FORBIDDEN.test(sign)) lawful = false;
    return sign;
  });
  return lawful ? text : undefined;
}

const [SEMICOLON, LONGEST_REFERENCE] = [0x3b, 12];

/** Index of the ; that ends a reference which begins at `at`, or -1 when none is near. */
export function referenceEnd(bytes: Uint8Array, at: number, to: number): number {
  const last = Math.min(to, at + LONGEST_REFERENCE);
  for (let i = at + 1; i < last; i++) if (bytes[i] === SEMICOLON) return i;
  return -1;
}

/** The text of a span that the scanner found well-formed, with line ends made one. */
function spanText(bytes: Uint8Array, { from, to, cdata }: Span): string {
  const raw = (decodeUtf8(bytes, from, to) ?? '').replace(/\r\n?/g, '\n');
  return cdata ? raw : (replaceEntities(raw) ?? '');
}

/** All text directly in an element. */
export const textOf = (bytes: Uint8Array, { texts }: XmlNode): string =>
  texts.map((span) => spanText(bytes, span)).join('');

/** Writes a text as content of an element; a carriage return is kept as a reference. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
