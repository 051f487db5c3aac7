import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { buildDocx } from './build-docx.ts';

/** One file out of the ZIP that a DOCX is, by the entry of its name in the directory at the end. */
function partOf(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  const entry = zip.lastIndexOf(name) - 46;
  const [packed, local] = [zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(start, start + packed)).toString('utf8');
}

test('a document to edit holds headings, texts and tables in their order, in Dutch', async () => {
  const bytes = await buildDocx(
    { title: 'Brief', author: 'Regio Veldzicht', madeAt: new Date('2026-01-05T09:00:00Z'), footer: 'Regio Veldzicht' },
    [
      { kind: 'heading', level: 1, text: 'Uitslag' },
      { kind: 'paragraph', text: 'U krijgt een overeenkomst & een brief.' },
      { kind: 'facts', caption: 'Gegevens', rows: [['Nummer', '2026-1']] },
      {
        kind: 'table',
        caption: 'Punten',
        columns: [{ header: 'Criterium' }, { header: 'Punten', align: 'right' }],
        rows: [{ cells: ['Plan', '8'] }],
      },
    ],
  );
  const text = partOf(bytes, 'word/document.xml');
  const places = ['Uitslag', 'overeenkomst &amp; een brief', 'Gegevens', '2026-1', 'Criterium', 'Plan'].map((word) =>
    text.indexOf(word),
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places.every((place) => place > 0));
  assert.match(text, /w:tblHeader/);
  assert.match(partOf(bytes, 'word/styles.xml'), /nl-NL/);
});
