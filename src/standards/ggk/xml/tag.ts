import type { XmlReason } from '../refusal.ts';
import { isXmlText, replaceEntities } from './text.ts';

const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME = `[${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const QUALIFIED = `(?:(${NAME}):)?(${NAME})`;
const S = '[ \\t\\r\\n]';
const OPENING = new RegExp(`${QUALIFIED}`, 'uy');
const ATTRIBUTE = new RegExp(`${S}+${QUALIFIED}${S}*=${S}*(?:"([^<"]*)"|'([^<']*)')`, 'uy');
const END = new RegExp(`${S}*(/?)$`, 'uy');

export type WrittenAttribute = { readonly prefix: string; readonly local: string; readonly value: string };
export type WrittenTag = {
  /** As written, prefix included: the end tag must say the same. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly attributes: readonly WrittenAttribute[];
  readonly empty: boolean;
};

/** Reads what stands between < and > of a start tag or an empty element. */
export function parseTag(text: string): WrittenTag | XmlReason {
  if (!isXmlText(text)) return 'character';
  OPENING.lastIndex = 0;
  const opening = OPENING.exec(text);
  if (!opening) return 'tag';
  let at = OPENING.lastIndex;
  const attributes: WrittenAttribute[] = [];
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    at = ATTRIBUTE.lastIndex;
    const value = replaceEntities((found[3] ?? found[4] ?? '').replace(/\r\n|[\t\r\n]/g, ' '));
    if (value === undefined) return 'entity';
    attributes.push({ prefix: found[1] ?? '', local: found[2] as string, value });
  }
  END.lastIndex = at;
  const end = END.exec(text);
  if (!end) return attributes.length > 0 || /\s/.test(text) ? 'attribute' : 'tag';
  const [name, prefix = '', local = ''] = opening;
  return { name, prefix, local, attributes, empty: end[1] === '/' };
}
