import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFile, writeInformationObject } from './index.ts';

const namesIn = (xml: string): string[] => [...xml.matchAll(/^ {4}<(\w+)>/gm)].map(([, name]) => name ?? '');
const at = (mark: string) => ({ mark, source: 'Rode Draad' });

test('MDTO: a file has its size, format and checksum, in the order of the schema', () => {
  const xml = writeFile({
    identification: at('contractdocument/1'),
    name: 'contract.pdf',
    bytes: 12_345,
    format: { label: 'PDF 1.7', code: 'fmt/276' },
    sha256: 'ab'.repeat(32),
    checkedAt: '2026-11-22T10:00:00Z',
    represents: { name: 'Contract', identification: at('contract/1') },
  });
  assert.deepEqual(namesIn(xml), [
    'identificatie',
    'naam',
    'omvang',
    'bestandsformaat',
    'checksum',
    'isRepresentatieVan',
  ]);
  assert.match(xml, /<checksumWaarde>(ab){32}<\/checksumWaarde>/);
});

test('MDTO: an information object tells how long it is kept; text is escaped and what is absent is left out', () => {
  const xml = writeInformationObject({
    identification: at('contract/1'),
    name: 'Zorg & <Zo>',
    level: 'Archiefstuk',
    description: 'Contract',
    coverage: { from: '2024-01-01', through: '2026-12-31' },
    events: [{ kind: 'Creatie', at: '2024-01-01T00:00:00Z', actor: null }],
    retention: { trigger: 'Einde', from: '2026-12-31', years: 7, end: '2033-12-31' },
    partOf: null,
    representation: { name: 'contract.pdf', identification: at('contractdocument/1') },
    creator: 'Regio Veldzicht',
    involved: [{ role: 'Ondertekenaar', name: 'De Linde' }],
    restriction: { kind: 'Openbaarheid', text: 'Bedrijfsgegevens' },
  });
  assert.deepEqual(namesIn(xml), [
    'identificatie',
    'naam',
    'aggregatieniveau',
    'omschrijving',
    'dekkingInTijd',
    'taal',
    'event',
    'waardering',
    'bewaartermijn',
    'heeftRepresentatie',
    'archiefvormer',
    'betrokkene',
    'beperkingGebruik',
  ]);
  assert.match(xml, /<naam>Zorg &amp; &lt;Zo&gt;<\/naam>/);
  assert.match(xml, /<termijnLooptijd>P7Y<\/termijnLooptijd>\s+<termijnEinddatum>2033-12-31/);
  assert.doesNotMatch(xml, /eventVerantwoordelijkeActor|undefined/);
});
