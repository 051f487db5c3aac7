import assert from 'node:assert/strict';
import { test } from 'node:test';
import JSZip from 'jszip';
import { buildDocx } from './build-docx.ts';

test('a document to edit holds headings, texts and tables in their order, in Dutch', async () => {
  const bytes = await buildDocx(
    { title: 'Brief', author: 'Regio Veldzicht', madeAt: new Date('2026-01-05T09:00:00Z'), footer: 'Regio Veldzicht' },
    [
      { kind: 'heading', level: 1, text: 'Uitslag' },
      { kind: 'paragraph', text: 'U krijgt een overeenkomst & een brief.' },
      { kind: 'facts', caption: 'Gegevens', rows: [['Nummer', '2026-1']] },
      { kind: 'table', caption: 'Punten', columns: [{ header: 'Criterium' }, { header: 'Punten', align: 'right' }], rows: [{ cells: ['Plan', '8'] }] },
    ],
  );
  const parts = await JSZip.loadAsync(bytes);
  const text = (await parts.file('word/document.xml')?.async('string')) ?? '';
  const places = ['Uitslag', 'overeenkomst &amp; een brief', 'Gegevens', '2026-1', 'Criterium', 'Plan'].map((word) => text.indexOf(word));
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
  assert.ok(places.every((place) => place > 0));
  assert.match(text, /w:tblHeader/);
  assert.match((await parts.file('word/styles.xml')?.async('string')) ?? '', /nl-NL/);
});
