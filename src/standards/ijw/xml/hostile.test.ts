import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MessageEvent } from '../reading/events.ts';
import { readMessage } from '../reading/read-message.ts';
import { refusalSentence } from './refusal.nl.ts';
import type { RefusalCode } from './refusal.ts';

const example = readFileSync(new URL('../../../../conformance/ijw-3-2/examples/jw323.xml', import.meta.url));
const text = example.toString('utf8');
const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml);

async function read(pieces: Iterable<Uint8Array>, maxBytes?: number): Promise<MessageEvent[]> {
  const events: MessageEvent[] = [];
  for await (const event of readMessage(pieces, maxBytes ? { maxBytes } : {})) events.push(event);
  return events;
}

/** The refusal that ended the reading; what the schema found before it stands in front. */
async function lastRefusal(bytes: Uint8Array, maxBytes?: number) {
  const last = (await read([bytes], maxBytes)).at(-1);
  return last?.kind === 'refused' ? last.refusals.at(-1) : undefined;
}

const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
const afterDeclaration = (more: string): string => text.replace('?>', `?>${more}`);
const inTarget = (value: string): string => text.replace('DN202503', value);

/** Each row differs from a good message in the one thing it is refused for. */
const HOSTILE: readonly (readonly [RefusalCode, Uint8Array, string])[] = [
  ['ijw.empty-file', new Uint8Array(0), 'nothing'],
  ['ijw.byte-order-mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), example]), 'BOM (OP192)'],
  ['ijw.encoding-not-utf8', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16 with BOM'],
  ['ijw.encoding-not-utf8', Buffer.from(text, 'utf16le'), 'UTF-16 without BOM'],
  ['ijw.encoding-not-utf8', utf8(text.replace('UTF-8', 'ISO-8859-1')), 'Latin-1 declaration'],
  ['ijw.xml-declaration', utf8(text.replace('1.0', '1.1')), 'XML 1.1'],
  ['ijw.invalid-utf8', Buffer.from(inTarget('\xe9'), 'latin1'), 'Latin-1 byte'],
  ['ijw.invalid-utf8', Buffer.concat([utf8('<a>'), Buffer.from([0xc0, 0xaf])]), 'overlong slash'],
  ['ijw.invalid-utf8', Buffer.concat([utf8('<a>'), Buffer.from([0xed, 0xa0, 0x80])]), 'surrogate'],
  ['ijw.control-character', utf8(inTarget('DN\0')), 'NUL'],
  ['ijw.control-character', utf8(inTarget('DN\x1b')), 'escape'],
  ['ijw.control-character', utf8(inTarget('DN\uffff')), 'noncharacter'],
  ['ijw.control-character', utf8(afterDeclaration('<!-- \x01 -->')), 'control in a comment'],
  ['ijw.doctype', utf8(afterDeclaration('<!DOCTYPE a [<!ENTITY b "c">]>')), 'entity bomb'],
  ['ijw.doctype', utf8(afterDeclaration('<!DOCTYPE a SYSTEM "file:///etc/passwd">')), 'external entity'],
  ['ijw.processing-instruction', utf8(afterDeclaration('<?php ?>')), 'instruction'],
  ['ijw.processing-instruction', utf8(` ${text}`), 'declaration not at the start'],
  ['ijw.too-deep', utf8(nested(33)), 'depth 33'],
  ['ijw.too-deep', utf8(nested(500_000)), 'depth 500,000'],
  ['ijw.too-many-names', utf8(`<a>${Array.from({ length: 1200 }, (_, i) => `<n${i}/>`).join('')}</a>`), 'names'],
  ['ijw.name-too-long', utf8(`<${'a'.repeat(200)}/>`), 'long name'],
  ['ijw.name-too-long', utf8(`<${'a'.repeat(1_000_000)}`), 'endless name'],
  ['ijw.tag-too-long', utf8(`<a ${'x'.repeat(9000)}="1"/>`), 'long attribute'],
  ['ijw.tag-too-long', utf8(`<a x="${'>'.repeat(1_000_000)}`), 'endless attribute'],
  ['ijw.text-too-long', utf8(inTarget('x'.repeat(70_000))), 'long text'],
  ['ijw.text-too-long', utf8(`<a>${' '.repeat(1_000_000)}`), 'endless white space'],
  ['ijw.text-too-long', utf8(`<!--${' '.repeat(1_000_000)}`), 'endless comment'],
  ['ijw.bad-tag', utf8(inTarget('DN < 3')), 'loose <'],
  ['ijw.bad-name', utf8('<aé/>'), 'name outside ASCII'],
  ['ijw.bad-name', utf8('<1a/>'), 'name with a digit first'],
  ['ijw.bad-attribute', utf8('<a x=1/>'), 'no quotes'],
  ['ijw.bad-attribute', utf8('<a x="1"y="2"/>'), 'no space'],
  ['ijw.bad-attribute', utf8('<a xmlns:p=""/>'), 'prefix undeclared'],
  ['ijw.duplicate-attribute', utf8('<a x="1" x="2"/>'), 'same name'],
  ['ijw.duplicate-attribute', utf8('<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>'), 'same expanded name'],
  ['ijw.unbalanced-tag', utf8(text.replace('</jw323:Header>', '</jw323:Kop>')), 'other end tag'],
  ['ijw.unbalanced-tag', utf8('</a>'), 'end tag first'],
  ['ijw.undeclared-prefix', utf8('<p:a/>'), 'unknown prefix'],
  ['ijw.undefined-entity', utf8(inTarget('&nbsp;')), 'HTML entity'],
  ['ijw.undefined-entity', utf8(inTarget('&constructor;')), 'name of the prototype'],
  ['ijw.bad-character-reference', utf8(inTarget('&#0;')), 'NUL by reference'],
  ['ijw.bad-character-reference', utf8(inTarget('&#xD800;')), 'surrogate by reference'],
  ['ijw.bad-character-reference', utf8(inTarget('a & b')), 'loose &'],
  ['ijw.bad-comment', utf8(afterDeclaration('<!-- a -- b -->')), '-- in a comment'],
  ['ijw.cdata-end-in-text', utf8(inTarget('a]]>b')), ']]> in text'],
  ['ijw.text-outside-root', utf8(afterDeclaration('x')), 'text before'],
  ['ijw.content-after-root', utf8(`${text}x`), 'text behind'],
  ['ijw.content-after-root', utf8(`${text}<a/>`), 'element behind'],
  ['ijw.truncated', utf8(text.slice(0, 2000)), 'cut off'],
  ['ijw.truncated', utf8(`${text}<`), 'cut off behind the root'],
  ['ijw.truncated', utf8('<!-- only -->'), 'no root'],
  ['ijw.unknown-message', utf8('<a/>'), 'no message'],
];

for (const [code, bytes, what] of HOSTILE) {
  test(`refuses with ${code}: ${what}`, { timeout: 5000 }, async () => {
    const refusal = await lastRefusal(bytes);
    assert.equal(refusal?.code, code);
    assert.match(refusalSentence(refusal), /^Regel \d+, positie \d+: [A-Z].*\.$/);
    assert.doesNotMatch(refusalSentence(refusal), /undefined/);
  });
}

test('refuses a file over the limit (OP179), whose size is a parameter', async () => {
  assert.equal((await lastRefusal(example, 3000))?.code, 'ijw.file-too-large');
  assert.equal(await lastRefusal(example, example.length), undefined);
});

test('names the place: line, position and path, also behind characters of more bytes', async () => {
  const refusal = await lastRefusal(utf8(text.replace('DN202503', 'é&x;')));
  assert.deepEqual([refusal?.line, refusal?.column, refusal?.path], [19, 29, 'Bericht/Declaratie/DeclaratieNummer']);
  const late = await lastRefusal(Buffer.from(inTarget('é\xe9'), 'latin1'));
  assert.deepEqual([late?.line, late?.column], [19, 29]);
});

test('every way of cutting the bytes gives the same events', async () => {
  const good = inTarget('é😀')
    .replace('<jw323:Clienten>', '<!-- é --><jw323:Clienten>')
    .replace('P0001', 'P<![CDATA[ & ]]>&amp;1');
  const whole = await read([utf8(good)]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: good.length }), { maxLength: 12 }), async (cuts) => {
      const bytes = utf8(good);
      const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const pieces = places.slice(1).map((to, index) => bytes.slice(places[index], to));
      assert.deepEqual(await read(pieces), whole);
    }),
    { numRuns: 100 },
  );
  assert.deepEqual(await read(Array.from(utf8(good), (byte) => Uint8Array.of(byte))), whole);
});
