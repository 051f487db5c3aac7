import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildGgkEnvelope, buildGgkPost } from './build.ts';
import { FO01_CODES, faultFor, fo01CodeFor, fo01Text } from './fo01.ts';
import { type GgkMessage, MAX_POST_BYTES } from './message.ts';
import { tijdstip } from './moment.ts';
import { readGgkEnvelope, readGgkPost } from './read.ts';
import { anyMessage } from './testing/arbitrary.ts';
import { DI01 } from './testing/messages.ts';
import { schemaSays } from './testing/schema.ts';

function built(message: GgkMessage): Uint8Array {
  const result = buildGgkEnvelope(message);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

for (const name of [
  'Fo01',
  'envelopHeenbericht-ggk_Di01_v21-tekst',
  'envelopHeenbericht-ggk_Di01_v21-xml',
  'envelopRetourbericht-ggk_Du01-v21',
]) {
  test(`the published example ${name} is read, and built again with the same meaning`, () => {
    const read = readGgkEnvelope(readFileSync(new URL(`./data/examples/${name}.xml`, import.meta.url)));
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(readGgkEnvelope(built(read.value)), read);
    assert.equal(schemaSays(built(read.value)), '');
  });
}

test('what the published Di01 says', () => {
  const read = readGgkEnvelope(
    readFileSync(new URL('./data/examples/envelopHeenbericht-ggk_Di01_v21-xml.xml', import.meta.url)),
  );
  assert.ok(read.ok && read.value.berichtcode === 'Di01');
  assert.equal(read.value.functie, 'WMO301');
  assert.equal(read.value.zender.organisatie, '0548');
  assert.equal(new TextDecoder().decode(read.value.bericht.bytes), 'Hier staat een iWmo/iJw-heenbericht.');
});

test('law: what is built is valid to the published XSD, and reads as what it was', () => {
  fc.assert(
    fc.property(anyMessage, (message) => {
      const xml = built(message);
      assert.equal(schemaSays(xml), '');
      assert.deepEqual(readGgkEnvelope(xml), { ok: true, value: message });
      const post = buildGgkPost(message);
      assert.ok(post.ok);
      const soapAction = post.value.headers.soapaction ?? '';
      assert.deepEqual(readGgkPost(post.value.body, { soapAction }), { ok: true, value: message });
    }),
    { numRuns: 300 },
  );
});

test('SOAPAction per message is that of the WSDL', () => {
  const wsdl = readFileSync(
    new URL('./data/xsd/ggk0210/ggkberichten/ggk0210_OntvangAsynchroon_ggkberichten.wsdl', import.meta.url),
    'utf8',
  );
  const fault = { ...facts(), code: 'IB001', plek: 'client' } as const;
  for (const message of [
    DI01,
    { ...DI01, berichtcode: 'Du01', crossRefnummer: DI01.referentienummer },
    faultFor(DI01, fault),
  ] as const) {
    const post = buildGgkPost(message);
    assert.ok(post.ok);
    assert.equal(post.value.headers['content-type'], 'text/xml; charset=utf-8');
    assert.ok(wsdl.includes(`soapAction=${post.value.headers.soapaction}`));
  }
});

const facts = () => ({
  zender: { organisatie: 'VECOZO', applicatie: 'GGk' },
  referentienummer: 'b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0',
  tijdstipBericht: tijdstip(new Date('2026-07-22T22:30:05Z')),
});

test('a fault goes back to the sender with number, function and version of the message', () => {
  const fault = faultFor(DI01, { ...facts(), code: 'IB010', plek: 'client' });
  assert.deepEqual(fault.ontvanger, DI01.zender);
  assert.equal(fault.crossRefnummer, DI01.referentienummer);
  assert.equal(fault.omschrijving, 'Ontvanger niet aangesloten bij VECOZO of AGB onjuist');
  assert.equal(fault.details, 'JW301-00030002');
  assert.equal(fault.tijdstipBericht, '20260723003005', 'Dutch time');
  assert.equal(schemaSays(built(fault)), '');
  assert.equal(FO01_CODES.length, 28);
  assert.equal(fo01Text(fo01CodeFor({ code: 'ggk.too-large', maximumBytes: 1 })), 'Bestand groter dan 25 MB');
  assert.equal(fo01CodeFor({ code: 'ggk.not-soap' }), 'IB001');
});

const refusalOf = (message: GgkMessage) => {
  const result = buildGgkPost(message);
  return result.ok ? undefined : result.refusal;
};

/** Each row differs from a good message in the one thing it is refused for. */
const UNBUILDABLE: readonly (readonly [string, GgkMessage])[] = [
  ['referentienummer', { ...DI01, referentienummer: DI01.referentienummer.toUpperCase() }],
  ['referentienummer', { ...DI01, referentienummer: '9c0f7b90-5c69-11e5-a837-0800200c9a66' }],
  ['referentienummer', { ...faultFor(DI01, { ...facts(), code: 'IB001', plek: 'client' }), referentienummer: '1' }],
  ['crossRefnummer', { ...DI01, berichtcode: 'Du01', crossRefnummer: '' }],
  ['organisatie', { ...DI01, zender: { ...DI01.zender, organisatie: '' } }],
  ['applicatie', { ...DI01, zender: { ...DI01.zender, applicatie: 'RD' } }],
  ['gebruiker', { ...DI01, zender: { ...DI01.zender, gebruiker: '\u0001' } }],
  ['gebruiker', { ...DI01, zender: { ...DI01.zender, gebruiker: '\ud800' } }],
  ['functie', { ...DI01, functie: 'J'.repeat(31) }],
  ['tijdstipBericht', { ...DI01, tijdstipBericht: '2026-11-22' }],
  ['functieVersie', { ...DI01, parameters: { ...DI01.parameters, functieVersie: '3' } }],
  ['bestandsnaam', { ...DI01, bericht: { kind: 'tekstBestand', bestandsnaam: '"/>', bytes: new Uint8Array(1) } }],
  ['code', faultFor(DI01, { ...facts(), code: 'IB0010000', plek: 'client' })],
  [
    'detailsXML',
    { ...faultFor(DI01, { ...facts(), code: 'IB001', plek: 'client' }), detailsXML: '</StUF:detailsXML>' },
  ],
  ['detailsXML', { ...faultFor(DI01, { ...facts(), code: 'IB001', plek: 'client' }), detailsXML: 'no element' }],
];

for (const [element, message] of UNBUILDABLE) {
  test(`a ${message.berichtcode} with a bad ${element} is not built`, () => {
    assert.deepEqual(refusalOf(message), { code: 'ggk.value', element });
  });
}

test('25 MB counts the base64: 18 MB of content passes, 19 MB does not', () => {
  const of = (megabytes: number): GgkMessage => ({
    ...DI01,
    bericht: { kind: 'xmlBestand', bytes: new Uint8Array(megabytes * 1024 * 1024).fill(0x61) },
  });
  const large = of(18);
  const post = buildGgkPost(large);
  assert.ok(post.ok && post.value.body.length <= MAX_POST_BYTES);
  assert.deepEqual(readGgkPost(post.value.body), { ok: true, value: large });
  assert.deepEqual(refusalOf(of(19)), { code: 'ggk.too-large', maximumBytes: MAX_POST_BYTES });
});
