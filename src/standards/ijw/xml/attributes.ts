import { utf8Text } from './bytes.ts';
import { replaceEntities } from './decode-text.ts';
import type { XmlRefusalCode } from './refusal.ts';

/** An attribute as written; `declares` is the prefix it declares a namespace for ('' for the default namespace). */
export type WrittenAttribute = {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
  readonly declares: string | undefined;
};

const ATTRIBUTE =
  /[ \t\r\n]+(?:([A-Za-z_][A-Za-z0-9._-]*):)?([A-Za-z_][A-Za-z0-9._-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const SPACE_ONLY = /^[ \t\r\n]*$/;

/** Reads the attributes between the name of a tag and its end, or says why they cannot be read. */
export function parseAttributes(bytes: Uint8Array, from: number, to: number): WrittenAttribute[] | XmlRefusalCode {
  const text = utf8Text(bytes, from, to);
  const found: WrittenAttribute[] = [];
  const names = new Set<string>();
  let at = 0;
  while (at < text.length) {
    ATTRIBUTE.lastIndex = at;
    const parts = ATTRIBUTE.exec(text);
    if (!parts) return SPACE_ONLY.test(text.slice(at)) ? found : 'ijw.bad-attribute';
    const [whole, prefix = '', local = '', quoted, apostrophed] = parts;
    at += whole.length;
    const name = `${prefix}:${local}`;
    if (names.has(name)) return 'ijw.duplicate-attribute';
    names.add(name);
    const value = replaceEntities(quoted ?? apostrophed ?? '');
    if (typeof value !== 'string') return value.code;
    const declares = prefix === 'xmlns' ? local : prefix === '' && local === 'xmlns' ? '' : undefined;
    found.push({ prefix, local, value, declares });
  }
  return found;
}
