import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { PdfBlock, PdfHead } from './blocks.ts';
import { buildPdf } from './build-pdf.ts';

const HEAD: PdfHead = {
  title: 'Onderbouwing van een tarief',
  author: 'Regio Veldzicht',
  madeAt: new Date('2026-11-22T09:00:00Z'),
  footer: 'Regio Veldzicht, 22 november 2026',
};
const BLOCKS: PdfBlock[] = [
  { kind: 'heading', level: 1, text: 'Onderbouwing' },
  { kind: 'paragraph', text: 'Eén tarief van € 1.216,80 − zonder “toeslag”.' },
  {
    kind: 'facts',
    caption: 'Tarief',
    rows: [
      ['Product', 'Begeleiding'],
      ['Eenheid', 'uur'],
    ],
  },
  {
    kind: 'bars',
    title: 'Opbouw',
    alt: 'Loonkosten € 60, overhead € 20, samen € 80.',
    bars: [
      { name: 'Loonkosten', value: '€ 60', from: 0, to: 0.75, tone: 'part' },
      { name: 'Samen', value: '€ 80', from: 0, to: 1, tone: 'total' },
    ],
  },
  {
    kind: 'table',
    caption: 'Cijfers',
    columns: [
      { header: 'Cijfer', share: 2 },
      { header: 'Waarde', align: 'right' },
    ],
    rows: Array.from({ length: 80 }, (_, at) => ({ cells: [`Cijfer ${at + 1}`, `${at},00`], strong: at === 79 })),
  },
  { kind: 'note', text: 'Bron: proef.' },
];

/** The objects of a PDF as text, with page streams unpacked. */
function openPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  return raw.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, body: string) => {
    try {
      return `stream\n${inflateSync(Buffer.from(body, 'latin1')).toString('latin1')}\nendstream`;
    } catch {
      return whole;
    }
  });
}
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test('a tagged PDF: language, title, headings, one table head with scopes, named rows, a figure with its text', async () => {
  const text = openPdf(await buildPdf(HEAD, BLOCKS));
  assert.match(text, /^%PDF-1\.7/);
  assert.match(text, /\/Lang \(nl-NL\)/);
  assert.match(text, /\/Marked true/);
  assert.match(text, /\/DisplayDocTitle true/);
  assert.match(text, /pdfuaid/);
  const tags = (name: string) => countOf(text, new RegExp(`/S /${name}\\b`, 'g'));
  assert.deepEqual(
    ['H1', 'P', 'Table', 'Caption', 'THead', 'TBody', 'Figure'].map((name) => [name, tags(name)]),
    [
      ['H1', 1],
      ['P', 3],
      ['Table', 2],
      ['Caption', 2],
      ['THead', 2],
      ['TBody', 2],
      ['Figure', 1],
    ],
  );
  assert.equal(tags('TR'), 2 + 2 + 80, 'the head that returns on a page is not in the structure again');
  assert.equal(countOf(text, /\/Scope \/Column/g), 4);
  assert.equal(countOf(text, /\/Scope \/Row/g), 2 + 80);
  assert.match(text, /\/Alt /);
  assert.match(text, /NotoSans/, 'the font is inside');
  assert.doesNotMatch(text, /\/BaseFont \/Helvetica/);
});

test('whatever is drawn is either in the structure or marked as passed over', async () => {
  const text = openPdf(await buildPdf(HEAD, BLOCKS));
  const pages = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => body)
    .filter((body) => /BT/.test(body));
  assert.ok(pages.length >= 2);
  for (const page of pages) {
    let depth = 0;
    for (const line of page.split('\n')) {
      if (/ (BDC|BMC)$/.test(line)) depth += 1;
      if (line === 'EMC') depth -= 1;
      if (/ T[Jj]$| re$| l$/.test(line)) assert.ok(depth > 0, line);
    }
    assert.equal(depth, 0);
  }
});

test('the same facts give the same bytes', async () => {
  assert.deepEqual(await buildPdf(HEAD, BLOCKS), await buildPdf(HEAD, BLOCKS));
});
