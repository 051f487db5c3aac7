import { asciiText } from './bytes.ts';
import type { XmlRefusalCode } from './refusal.ts';

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*\?>$/;

/** Looks at the first bytes: only UTF-8 without byte order mark is the standard's form (OP192). */
export function encodingRefusal(bytes: Uint8Array): XmlRefusalCode | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'ijw.byte-order-mark';
  if ((a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe)) return 'ijw.encoding-not-utf8';
  const wide = (a === 0 && b === 0x3c) || (a === 0x3c && b === 0) || (a === 0 && b === 0 && c === 0 && d === 0x3c);
  return wide ? 'ijw.encoding-not-utf8' : undefined;
}

/** Checks an XML declaration: version 1.0 and, when it names an encoding, UTF-8. */
export function checkDeclaration(bytes: Uint8Array, from: number, to: number): XmlRefusalCode | undefined {
  const parts = DECLARATION.exec(asciiText(bytes, from, to));
  if (!parts) return 'ijw.xml-declaration';
  const encoding = parts[3];
  return encoding === undefined || encoding.toUpperCase() === 'UTF-8' ? undefined : 'ijw.encoding-not-utf8';
}
