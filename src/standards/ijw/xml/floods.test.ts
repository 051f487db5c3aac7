import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessage } from '../reading/read-message.ts';
import { exampleBytes } from '../testing/messages.ts';
import type { RefusalCode } from './refusal.ts';

const MB = 1024 * 1024;
const SIZE = 25 * MB;
const example = exampleBytes('JW323');
const text = example.toString();
const utf8 = new TextEncoder();

type Ending = { readonly codes: readonly RefusalCode[]; readonly bytesTaken: number };

/** Reads what a generator gives, and says how much of it was asked for before the verdict. */
async function ending(pieces: Iterable<Uint8Array>): Promise<Ending> {
  let bytesTaken = 0;
  function* counted(): Generator<Uint8Array> {
    for (const piece of pieces) {
      bytesTaken += piece.length;
      yield piece;
    }
  }
  let codes: RefusalCode[] = [];
  for await (const event of readMessage(counted())) {
    if (event.kind === 'refused') codes = event.refusals.map(({ code }) => code);
  }
  return { codes, bytesTaken };
}

/** `before`, then `unit` over and over until the file is as large as the limit allows, then `after`. */
function* flood(before: string, unit: string, after = ''): Generator<Uint8Array> {
  yield utf8.encode(before);
  const piece = utf8.encode(unit.repeat(Math.ceil((64 * 1024) / unit.length)));
  for (let sent = before.length + piece.length; sent < SIZE - after.length; sent += piece.length) yield piece;
  yield utf8.encode(after);
}

const [head = '', tail = ''] = text.split('DN202503');
const root = text.slice(0, text.indexOf('<jw323:Header>'));
const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};">`).join('');

/** Attacks of 25 MB: what is sent, why it is refused, and how much is read before that. */
const FLOODS: readonly (readonly [string, () => Iterable<Uint8Array>, RefusalCode, number])[] = [
  ['billion laughs', () => flood(`<!DOCTYPE l [<!ENTITY l0 "lol">${laughs}]>`, '&l30;'), 'ijw.doctype', MB],
  ['references to entities nobody declared', () => flood(head, '&l30;'), 'ijw.text-too-long', MB],
  ['nesting', () => flood('', '<a>'), 'ijw.too-deep', MB],
  ['nesting inside a message', () => flood(root, '<a>'), 'ijw.too-deep', MB],
  ['attributes', () => flood('<a', ' a="1"'), 'ijw.tag-too-long', MB],
  ['attributes with other names in many tags', () => manyAttributes(), 'ijw.attribute-not-allowed', SIZE],
  ['one name', () => flood('<', 'a'), 'ijw.name-too-long', MB],
  ['one end tag', () => flood('<a></a', ' '), 'ijw.tag-too-long', MB],
  ['one attribute value', () => flood('<a x="', 'a'), 'ijw.tag-too-long', MB],
  ['one value', () => flood(head, 'a'), 'ijw.text-too-long', MB],
  ['one comment', () => flood('<!--', 'a'), 'ijw.text-too-long', MB],
  ['one CDATA section', () => flood(`${head}<![CDATA[`, ']'), 'ijw.text-too-long', MB],
  ['one instruction', () => flood('<?a', 'a'), 'ijw.processing-instruction', MB],
  ['one XML declaration', () => flood('<?xml ', ' '), 'ijw.tag-too-long', MB],
  ['ever other names', () => manyNames(), 'ijw.too-many-names', MB],
  ['elements that are not in the standard', () => flood(root, '<b/>'), 'ijw.unknown-element', MB],
];

function* manyNames(): Generator<Uint8Array> {
  yield utf8.encode('<a>');
  for (let at = 0; at < SIZE / 10; at += 1000) {
    yield utf8.encode(Array.from({ length: 1000 }, (_, i) => `<n${at + i}/>`).join(''));
  }
}

function* manyAttributes(): Generator<Uint8Array> {
  yield utf8.encode(root);
  for (let at = 0; at < SIZE / 20; at += 1000) {
    yield utf8.encode(Array.from({ length: 1000 }, (_, i) => `<a x${at + i}="1"></a>`).join(''));
  }
}

for (const [what, pieces, code, atMost] of FLOODS) {
  test(`a flood of 25 MB is stopped with ${code}: ${what}`, { timeout: 20_000 }, async () => {
    const { codes, bytesTaken } = await ending(pieces());
    assert.ok(codes.includes(code), codes.slice(0, 3).join(', '));
    assert.ok(codes.length <= 101);
    assert.ok(bytesTaken <= atMost + 128 * 1024, `${bytesTaken} bytes were read first`);
  });
}

/** Floods that are lawful XML: read to the end, in time and memory that follow their size. */
const LAWFUL: readonly (readonly [string, () => Iterable<Uint8Array>])[] = [
  ['comments', () => flood(head, '<!--a-->', `DN202503${tail}`)],
  ['empty CDATA sections', () => flood(head, '<![CDATA[]]>', `DN202503${tail}`)],
  ['blank lines', () => flood(root, `${'\r\n'.repeat(100)}<!-- -->`, text.slice(root.length))],
];

for (const [what, pieces] of LAWFUL) {
  test(`25 MB of ${what} in a good message is read, without growing`, { timeout: 30_000 }, async () => {
    const before = process.memoryUsage.rss();
    assert.deepEqual((await ending(pieces())).codes, []);
    assert.ok(process.memoryUsage.rss() - before < 150 * MB);
  });
}

test('a value in pieces between comments is stopped at the same length as one in one piece', async () => {
  const { codes, bytesTaken } = await ending(flood(head, 'x<!---->', tail));
  assert.deepEqual(codes, ['ijw.text-too-long']);
  assert.ok(bytesTaken < MB);
});

test('a file over 25 MB is refused as soon as that is seen (OP179)', async () => {
  function* tooMuch(): Generator<Uint8Array> {
    yield* flood(head, '<!--a-->');
    for (let more = 0; more < 8; more++) yield utf8.encode('<!--a-->'.repeat(MB / 8));
  }
  const { codes, bytesTaken } = await ending(tooMuch());
  assert.deepEqual(codes, ['ijw.file-too-large']);
  assert.ok(bytesTaken <= SIZE + MB);
});

test('a message cut off at any byte is refused and nothing of it is called read', async () => {
  for (let length = 0; length < example.length - 2; length++) {
    const { codes } = await ending([example.subarray(0, length)]);
    assert.ok(codes.length > 0, `accepted after ${length} bytes`);
  }
});

test('any byte of a message made NUL, an escape or a lone byte of UTF-8 is refused', async () => {
  for (const byte of [0x00, 0x1b, 0x80, 0xc0, 0xf8, 0xff]) {
    for (let at = 0; at < example.length; at += 7) {
      const changed = Buffer.from(example);
      changed[at] = byte;
      assert.ok((await ending([changed])).codes.length > 0, `accepted with byte ${byte} at ${at}`);
    }
  }
});

test('characters written too long, beyond Unicode or as half a pair are no UTF-8', async () => {
  const wrong = [
    'c080',
    'c1bf',
    'e08080',
    'e09fbf',
    'f0808080',
    'f08fbfbf',
    'f4908080',
    'f7bfbfbf',
    'eda080',
    'edbfbf',
  ];
  for (const hex of wrong) {
    const bytes = Buffer.concat([utf8.encode(head), Buffer.from(hex, 'hex'), utf8.encode(tail)]);
    assert.deepEqual((await ending([bytes])).codes, ['ijw.invalid-utf8'], hex);
  }
});

test('other encodings are refused with and without byte order mark (OP192)', async () => {
  const wide = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  const little = Buffer.from(text, 'utf16le');
  const four = Buffer.from(Uint32Array.from(text, (c) => c.charCodeAt(0)).buffer);
  const cases: readonly [Uint8Array, RefusalCode][] = [
    [little, 'ijw.encoding-not-utf8'],
    [wide(little), 'ijw.encoding-not-utf8'],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'ijw.encoding-not-utf8'],
    [wide(Buffer.from(`\ufeff${text}`, 'utf16le')), 'ijw.encoding-not-utf8'],
    [four, 'ijw.encoding-not-utf8'],
    [Buffer.from(four).swap32(), 'ijw.encoding-not-utf8'],
    [Buffer.from(text.replace('DN202503', 'é'), 'latin1'), 'ijw.invalid-utf8'],
    [Buffer.from(text.replace('UTF-8', 'windows-1252')), 'ijw.encoding-not-utf8'],
    [Buffer.from(`\ufeff${text}`), 'ijw.byte-order-mark'],
  ];
  for (const [bytes, code] of cases) assert.deepEqual((await ending([bytes])).codes, [code]);
});
