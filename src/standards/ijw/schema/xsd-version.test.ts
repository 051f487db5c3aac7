import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeHeader } from '../building/build-message.ts';
import { readMessage } from '../reading/read-message.ts';
import { exampleBytes } from '../testing/messages.ts';
import { refusalSentence } from '../xml/refusal.nl.ts';

const withVersion = (version: string): Uint8Array =>
  Buffer.from(
    exampleBytes('JW323')
      .toString()
      .replaceAll(/(XsdVersie>)[0-9.]+(<)/g, `$1${version}$2`),
  );

async function verdict(version: string, xsdVersions?: readonly string[]) {
  for await (const event of readMessage([withVersion(version)], xsdVersions ? { xsdVersions } : {})) {
    if (event.kind === 'refused') return event.refusals;
  }
  return 'read';
}

test('every XsdVersie the schema allows is read unless said otherwise (IV034)', async () => {
  for (const version of ['0.1.0', '1.0.0', '2.10.3']) assert.equal(await verdict(version), 'read');
});

test('a chain that agreed on versions of the schema refuses the others, at the station of values (IV034)', async () => {
  assert.equal(await verdict('1.0.0', ['1.0.0']), 'read');
  assert.equal(await verdict('0.1.0', ['0.1.0', '1.0.0']), 'read');
  const refused = await verdict('0.1.0', ['1.0.0']);
  assert.ok(refused !== 'read');
  assert.deepEqual(
    refused.map(({ code, station, path, facts }) => [code, station, path, facts]),
    [['ijw.xsd-version', 'value', 'Bericht/Header/XsdVersie', { accepted: '1.0.0' }]],
  );
  const [refusal] = refused;
  assert.match(refusal ? refusalSentence(refusal) : '', /andere versie van het schema dan 1\.0\.0/);
});

test('a message is built with the version recorded as default, or the one given (IV034)', () => {
  const given = { Afzender: '99990001', Ontvanger: '0363', Identificatie: 'D1', Dagtekening: '2025-04-07' as never };
  assert.equal(makeHeader('JW323', given).XsdVersie.BerichtXsdVersie, '1.0.0');
  const XsdVersie = { BasisschemaXsdVersie: '0.1.0', BerichtXsdVersie: '0.1.0' };
  assert.deepEqual(makeHeader('JW323', { ...given, XsdVersie }).XsdVersie, XsdVersie);
});
