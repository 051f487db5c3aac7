import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Base64Decoder, base64Length, encodeBase64 } from './base64.ts';
import { buildGgkEnvelope, buildGgkPost } from './build.ts';
import { gatherPost } from './gather.ts';
import { MAX_POST_BYTES } from './message.ts';
import { readGgkEnvelope, readGgkPost } from './read.ts';
import { ggkRefusalSentence } from './refusal.nl.ts';
import { DI01 } from './testing/messages.ts';
import { schemaSays } from './testing/schema.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const example = (name: string): string => readFileSync(new URL(`./data/examples/${name}.xml`, import.meta.url), 'utf8');
const DI = example('envelopHeenbericht-ggk_Di01_v21-xml');
const DU = example('envelopRetourbericht-ggk_Du01-v21');
const FO = example('Fo01');
const after = (more: string): string => DI.replace('?>', `?>${more}`);
const inFunctie = (value: string): string => DI.replace('WMO301', value);

/** Code, reason where the XML is at fault, and element where one is. */
function said(input: string | Uint8Array): string {
  const read = readGgkEnvelope(typeof input === 'string' ? utf8(input) : input);
  if (read.ok) return 'read';
  assert.ok(ggkRefusalSentence(read.refusal).length > 20);
  const { code } = read.refusal;
  const more =
    code === 'ggk.not-well-formed' ? read.refusal.reason : 'element' in read.refusal ? read.refusal.element : '';
  return `${code.slice(4)} ${more}`.trim();
}

/** Each row differs from a good message in the one thing it is refused for. */
const HOSTILE: readonly (readonly [expected: string, input: string | Uint8Array, why: string])[] = [
  ['not-well-formed empty', '', 'nothing'],
  ['not-well-formed byte-order-mark', `\ufeff${DI}`, 'BOM'],
  ['not-well-formed encoding', Buffer.from(DI, 'utf16le'), 'UTF-16'],
  ['not-well-formed encoding', DI.replace('UTF-8', 'ISO-8859-1'), 'Latin-1 declared'],
  ['not-well-formed encoding', Buffer.from(inFunctie('\xe9'), 'latin1'), 'Latin-1 byte'],
  ['not-well-formed declaration', DI.replace('1.0', '1.1'), 'XML 1.1'],
  ['not-well-formed doctype', after('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>'), 'entity bomb'],
  ['not-well-formed doctype', after('<!DOCTYPE a SYSTEM "file:///etc/passwd">'), 'external entity'],
  ['not-well-formed processing-instruction', after('<?a b?>'), 'instruction'],
  ['not-well-formed entity', inFunctie('&a;'), 'entity never declared'],
  ['not-well-formed entity', inFunctie('&#0;'), 'reference to NUL'],
  ['not-well-formed entity', inFunctie('&#x110000;'), 'reference beyond Unicode'],
  ['not-well-formed character', inFunctie('\0'), 'NUL'],
  ['not-well-formed character', inFunctie('\uffff'), 'noncharacter'],
  ['not-well-formed text', inFunctie(']]>'), 'end of CDATA in text'],
  ['not-well-formed too-deep', '<a>'.repeat(1_000_000), 'a million open elements'],
  ['not-well-formed too-many-elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`, 'a million elements'],
  ['not-well-formed too-many-elements', inFunctie('<!---->A'.repeat(500)), 'a text in 500 pieces'],
  ['not-well-formed tag-too-long', `<a ${'b'.repeat(20_000)}="">`, 'tag of 20,000 signs'],
  ['not-well-formed prefix', DI.replaceAll('xmlns:StUF', 'xmlns:Stuf'), 'prefix never declared'],
  ['not-well-formed attribute', DI.replace('<GGK:bericht>', '<GGK:bericht a="1" a="2">'), 'attribute twice'],
  ['not-well-formed nesting', DI.replace('</GGK:bericht>', '</GGK:parameters>'), 'wrong end tag'],
  ['not-well-formed nesting', `${DI}<a/>`, 'second root'],
  ['not-well-formed text', `${DI}a`, 'text after the root'],
  ['not-well-formed truncated', DI.slice(0, 900), 'half a message'],
  ['not-well-formed comment', after('<!-- a -- b -->'), 'dashes in a comment'],
  ['too-large', new Uint8Array(MAX_POST_BYTES + 1), 'more than 25 MB'],
  ['unknown-message envelopHeenbericht-ggk_Di01', DI.replaceAll('ggk0210', 'ggk0200'), 'version before'],
  [
    'unknown-message Bv03Bericht',
    '<Bv03Bericht xmlns="http://www.egem.nl/StUF/StUF0301"/>',
    'a Bv03 does not travel here',
  ],
  ['element-missing functie', DI.replace(/<StUF:functie>.*<\/StUF:functie>/, ''), 'no functie'],
  ['element-missing crossRefnummer', DU.replace(/<StUF:crossRef.*nummer>/, ''), 'Du01 without crossRefnummer'],
  [
    'element-missing functie',
    DI.replace(
      '<StUF:functie>',
      `<StUF:crossRefnummer>9c0f7b90-5c69-41e5-a837-0800200c9a66</StUF:crossRefnummer><StUF:functie>`,
    ),
    'Di01 with crossRefnummer',
  ],
  ['element-unexpected a', DI.replace('</GGK:bericht>', '<a/></GGK:bericht>'), 'unknown element'],
  ['element-unexpected b', inFunctie('<b/>'), 'element in a value'],
  [
    'element-missing referentienummer',
    DI.replaceAll('StUF:referentienummer', 'GGK:referentienummer'),
    'wrong namespace',
  ],
  ['attribute-not-allowed functie', DI.replace('<StUF:functie>', '<StUF:functie a="">'), 'unknown attribute'],
  ['text-not-allowed bericht', DI.replace('<GGK:bericht>', '<GGK:bericht>x'), 'text between elements'],
  ['value referentienummer', DI.replace('41e5-a837', '11e5-a837'), 'UUID version 1'],
  ['value referentienummer', DI.replace('9c0f7b90', '9C0F7B90'), 'UUID in upper case'],
  ['value berichtcode', DI.replace('>Di01<', '>Du01<'), 'berichtcode of another message'],
  ['value tijdstipBericht', DI.replace('20160421132514', '2016-04-21'), 'time in another form'],
  ['value plek', FO.replace('client', 'elsewhere'), 'unknown place'],
  ['not-base64 xmlBestand', DI.replace('SGll', 'SG*l'), 'sign outside base64'],
  ['not-base64 xmlBestand', DU.replace('dC4=', 'dC4'), 'padding missing'],
  ['text-not-allowed detailsXML', FO.replace('<root></root>', 'text'), 'text where XML is quoted'],
];

for (const [expected, input, why] of HOSTILE) {
  test(`refused: ${why} -> ${expected}`, () => assert.equal(said(input), expected));
}

test('accepted: other prefixes, comments, hints to the schema, line ends inside the base64', () => {
  const freely = DI.replaceAll('GGK:', 'g:')
    .replace('xmlns:GGK', 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" xmlns:g')
    .replace('SGll', ' SG\r\n<!-- here -->ll&#13;\n');
  const [free, plain] = [readGgkEnvelope(utf8(freely)), readGgkEnvelope(utf8(DI))];
  assert.ok(free.ok, JSON.stringify(free));
  assert.deepEqual(free, plain);
});

test('a fault may quote a message larger than the tree we keep', () => {
  const quoted = '<a><b c="d">e</b></a>'.repeat(5000);
  const read = readGgkEnvelope(utf8(FO.replace('<root></root>', quoted)));
  assert.ok(read.ok && read.value.berichtcode === 'Fo01');
  assert.equal(read.value.detailsXML, quoted);
  assert.equal(read.value.code, 'IB210');
});

const soap = (inside: string): Uint8Array =>
  utf8(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${inside}</s:Envelope>`);
const bare = DI.replace(/^<\?.*\?>/, '');

test('SOAP 1.1: one message in the body, headers passed over, SOAPAction must fit', () => {
  const code = (body: Uint8Array, soapAction?: string): string => {
    const read = readGgkPost(body, soapAction === undefined ? {} : { soapAction });
    return read.ok ? read.value.berichtcode : read.refusal.code;
  };
  const body = soap(`<s:Header><a:To xmlns:a="b">c</a:To></s:Header><s:Body>${bare}</s:Body>`);
  const action = 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01';
  assert.equal(code(body), 'Di01');
  assert.equal(code(body, action), 'Di01');
  assert.equal(code(body, `"${action}"`), 'Di01');
  assert.equal(code(body, '""'), 'ggk.soap-action');
  assert.equal(code(body, action.replace('Di01', 'Du01')), 'ggk.soap-action');
  assert.equal(code(utf8(DI)), 'ggk.not-soap');
  assert.equal(code(soap(`<s:Body>${bare}${bare}</s:Body>`)), 'ggk.not-soap');
  assert.equal(code(soap('<s:Body/>')), 'ggk.not-soap');
  assert.equal(code(soap(`<s:Body>${bare}</s:Body><s:Header/>`)), 'ggk.not-soap');
  assert.equal(code(soap(`<s:Body>x${bare}</s:Body>`)), 'ggk.text-not-allowed');
});

test('law: whatever arrives is read or refused, never a crash; and what is read, the schema accepts', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '&',
    '"',
    'é',
    '\0',
    ' ',
    'a',
    '=',
    '<!--',
    '<![CDATA[',
    ']]>',
    'GGK:',
    'xmlns:a=""',
  );
  const original = fc.constantFrom(DI, DU, FO);
  const cut = fc.nat();
  let accepted = 0;
  fc.assert(
    fc.property(original, cut, fc.nat({ max: 12 }), fc.oneof(pieces, fc.constant('')), (xml, at, length, piece) => {
      const from = at % xml.length;
      const mutated = utf8(xml.slice(0, from) + piece + xml.slice(from + length));
      if (said(mutated) !== 'read') return;
      accepted++;
      assert.equal(schemaSays(mutated), '');
    }),
    { numRuns: 3000 },
  );
  assert.ok(accepted > 100);
});

test('law: random bytes are refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => assert.notEqual(said(bytes), 'read')));
});

test('law: base64 is that of Node, however it arrives in pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), (bytes, at) => {
      const signs = new Uint8Array(base64Length(bytes.length));
      encodeBase64(bytes, signs, 0);
      assert.equal(Buffer.from(signs).toString('latin1'), Buffer.from(bytes).toString('base64'));
      const decoder = new Base64Decoder(signs.length);
      const middle = signs.length === 0 ? 0 : at % signs.length;
      assert.ok(decoder.write(signs, 0, middle) && decoder.write(signs, middle, signs.length));
      assert.deepEqual(decoder.end(), bytes);
    }),
  );
  for (const wrong of ['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAB=', 'A===', '=AAA', 'AA==AA==', 'AAAA=']) {
    const decoder = new Base64Decoder(wrong.length);
    assert.ok(!(decoder.write(utf8(wrong), 0, wrong.length) && decoder.end()), wrong);
  }
});

test('a body that arrives in pieces is gathered up to 25 MB and no further', async () => {
  const post = buildGgkPost(DI01);
  assert.ok(post.ok);
  const gathered = await gatherPost(Array.from(post.value.body, (byte) => Uint8Array.of(byte)));
  assert.ok(gathered.ok);
  assert.deepEqual(readGgkPost(gathered.value), { ok: true, value: DI01 });
  let asked = 0;
  function* endless() {
    for (;;) {
      asked++;
      yield new Uint8Array(1024 * 1024);
    }
  }
  const refused = await gatherPost(endless());
  assert.deepEqual(refused, { ok: false, refusal: { code: 'ggk.too-large', maximumBytes: MAX_POST_BYTES } });
  assert.equal(asked, 26);
});

test('a refusal never shows a value of the message', () => {
  const read = readGgkEnvelope(utf8(DI.replace('0548', '9'.repeat(201))));
  assert.deepEqual(read, { ok: false, refusal: { code: 'ggk.value', element: 'organisatie' } });
  assert.ok(buildGgkEnvelope(DI01).ok);
});
