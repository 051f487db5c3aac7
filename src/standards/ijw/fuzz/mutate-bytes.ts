import type { Random } from './random.ts';

const utf8 = new TextEncoder();
const LONGEST_SPAN = 40;

/** Pieces that mean something to a reader of XML, or should not be there at all. */
const TOKENS: readonly Uint8Array[] = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '&',
    ';',
    '"',
    "'",
    '=',
    ' ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '-',
    '--',
    ']]>',
    '0',
    'Z',
    'é',
    '😀',
  ],
  ...['<!--', '-->', '<!-- c -->', '<![CDATA[', '<![CDATA[x]]>', '<a>', '</a>', '<a/>', '<?x y?>', '<!DOCTYPE a>'],
  ...['&amp;', '&lt;', '&#65;', '&#x41;', '&#0;', '&#xD800;', '&#x110000;', '&nbsp;', '&#13;', ' x="1"', ' xmlns="u"'],
  ...[' xmlns:jw323="u"', ' xmlns:ijw=""', ' xml:space="preserve"', '\0', '\u001b', '\ufffe', '\u00a0', '\u2028'],
].map((text) => utf8.encode(text));
const BROKEN: readonly Uint8Array[] = [
  [0xc0, 0xaf],
  [0xe9],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0x80],
  [0xff],
].map((bytes) => Uint8Array.from(bytes));

/** One or a few changes of the bytes of a file; mostly no XML any more. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let times = random.below(4) === 0 ? 3 : 1; times > 0; times--) changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(Math.min(LONGEST_SPAN, bytes.length - at) + 1);
  const [head, span, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (random.below(12)) {
    case 0:
      return joined(head, tail);
    case 1:
      return joined(head, span, span, tail);
    case 2:
      return joined(head, Uint8Array.of(random.below(256)), bytes.subarray(at + 1));
    case 3:
      return bytes.slice(0, at);
    case 4:
      return joined(head, random.pick(BROKEN), bytes.subarray(at));
    case 5: {
      const from = random.below(bytes.length + 1);
      return joined(head, bytes.subarray(from, from + length), bytes.subarray(at));
    }
    default:
      return joined(head, random.pick(TOKENS), bytes.subarray(at));
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
