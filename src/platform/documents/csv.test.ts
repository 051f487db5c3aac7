import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cents } from '../../kernel/money.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Column } from './columns.ts';
import { streamCsv, writeCsv } from './csv.ts';

const text: Column<string> = { header: 'Tekst', kind: 'text', value: (row) => row };
const cell = (value: string) => writeCsv([value], [text]).split('\r\n')[1];

test('a list for Dutch Excel: BOM, semicolons, decimal comma, dd-mm-jjjj, CRLF', () => {
  type Row = { name: string; amount: bigint; on: string; ended: boolean | null };
  const columns: Column<Row>[] = [
    { header: 'Naam', kind: 'text', value: (row) => row.name },
    { header: 'Bedrag', kind: 'cents', value: (row) => cents(row.amount) },
    { header: 'Dag', kind: 'day', value: (row) => plainDate(row.on) },
    { header: 'Gestopt', kind: 'yes-no', value: (row) => row.ended },
    { header: 'Aantal', kind: 'decimal', value: () => 1.5 },
  ];
  const rows = [
    { name: 'Zorg; en "meer"', amount: 123456n, on: '2026-03-31', ended: true },
    { name: 'Beschut', amount: -5n, on: '2026-01-02', ended: null },
  ];
  assert.equal(
    writeCsv(rows, columns),
    '\uFEFFNaam;Bedrag;Dag;Gestopt;Aantal\r\n"Zorg; en ""meer""";1234,56;31-03-2026;ja;1,5\r\nBeschut;-0,05;02-01-2026;;1,5\r\n',
  );
});

test('text that a spreadsheet would run gets an apostrophe', () => {
  for (const evil of ['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1']) {
    assert.match(String(cell(evil)?.replace(/^"/, '')), /^'/, JSON.stringify(evil));
  }
  assert.equal(cell('a=b'), 'a=b');
});

test('law: no text cell ever begins as a formula, and quotes always close', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const body = writeCsv([value], [text]).slice('\uFEFFTekst\r\n'.length, -2);
      const inner = body.startsWith('"') ? body.slice(1, -1).replaceAll('""', '"') : body;
      assert.ok(inner === value || inner === `'${value}`);
      assert.doesNotMatch(inner, /^\s*[=+\-@]/);
    }),
  );
});

test('in pieces it is the same text', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `regel ${index}`);
  const pieces: string[] = [];
  for await (const piece of streamCsv(rows, [text])) pieces.push(piece);
  assert.ok(pieces.length > 1);
  assert.equal(pieces.join(''), writeCsv(rows, [text]));
});
