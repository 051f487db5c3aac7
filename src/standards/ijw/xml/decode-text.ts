import { utf8Text } from './bytes.ts';

/** Why a text with entities cannot be read. `at` is the index in the text. */
export type TextFault = { readonly code: 'ijw.undefined-entity' | 'ijw.bad-character-reference' };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|([A-Za-z_:][A-Za-z0-9._:-]*));|&/g;

/** Text of valid UTF-8 bytes with line ends made one (\r\n and \r become \n) and entities replaced. */
export function decodeText(bytes: Uint8Array, from: number, to: number, withEntities: boolean): string | TextFault {
  const raw = utf8Text(bytes, from, to).replace(/\r\n?/g, '\n');
  return withEntities && raw.includes('&') ? replaceEntities(raw) : raw;
}

/** Replaces the five named entities and character references; anything else is a fault. */
export function replaceEntities(raw: string): string | TextFault {
  let fault: TextFault | undefined;
  const text = raw.replace(
    ENTITY,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) {
        const value = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
        if (value === undefined) fault ??= { code: 'ijw.undefined-entity' };
        return value ?? '';
      }
      const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
      if (isXmlCharacter(point)) return String.fromCodePoint(point);
      fault ??= { code: 'ijw.bad-character-reference' };
      return '';
    },
  );
  return fault ?? text;
}

/** Production Char of XML 1.0. */
export function isXmlCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}
