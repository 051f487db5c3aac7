import type { Random } from './random.ts';

const LEAF = />([^<>]*)<\//g;
const CHARACTERS = [
  ...'0123456789 aZ-+.:TÀỳé€😀\u00a0\u2003\t\n\r',
  '&#13;',
  '&#32;',
  '&amp;',
  '&lt;',
  '<!---->',
  '<![CDATA[7]]>',
];
const DATES = ['-0001-01-01', '0000-12-31', '9999-12-31', '10000-01-01', '1900-02-29', '2000-02-29', '2026-06-31'];
const TIMES = ['00:00:00', '24:00:00', '24:00:00.1', '23:59:59.999999', '23:59:60', '9:00:00', '12:00:00+14:00'];
const NUMBERS = ['-0', '+0', '+1', '000000000000000000001', '99999999999999999999', '0.0', '1e1', '', ' 5', '5 ', '٣'];

/** Changes the text of one or two values and leaves every tag as it is: what comes out is often still lawful. */
export function mutateValues(xml: string, random: Random): string {
  let changed = xml;
  for (let times = 1 + random.below(2); times > 0; times--) changed = mutateOne(changed, random);
  return changed;
}

function mutateOne(xml: string, random: Random): string {
  const leaves = [...xml.matchAll(LEAF)].filter(([, text]) => text?.trim() !== '');
  if (leaves.length === 0) return xml;
  const leaf = random.pick(leaves);
  const text = leaf[1] as string;
  const from = leaf.index + 1;
  return xml.slice(0, from) + otherText(text, random, leaves) + xml.slice(from + text.length);
}

function otherText(text: string, random: Random, leaves: readonly RegExpMatchArray[]): string {
  const at = random.below(text.length + 1);
  const character = random.pick(CHARACTERS);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + character + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + character + text.slice(at + 1);
    case 3:
      return text + text;
    case 4:
      return character;
    case 5:
      return random.pick([...DATES, ...TIMES, ...NUMBERS]);
    case 6:
      return text.slice(0, at) + random.below(10) + text.slice(at + 1);
    case 7:
      return `${random.pick([' ', '\n', '\t'])}${text}${random.pick(['', ' ', '\r\n'])}`;
    default:
      return random.pick(leaves)[1] as string;
  }
}
