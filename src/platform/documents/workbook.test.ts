import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { cents } from '../../kernel/money.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Column } from './columns.ts';
import { sheetOf, writeWorkbook } from './workbook.ts';

type Row = { readonly name: string; readonly on: string; readonly amount: bigint };
const columns: Column<Row>[] = [
  { header: 'Naam', kind: 'text', value: (row) => row.name },
  { header: 'Dag', kind: 'day', value: (row) => plainDate(row.on) },
  { header: 'Bedrag', kind: 'cents', value: (row) => cents(row.amount) },
];

test('a workbook of sheets read back: each with its names and rows, days as dates, amounts as numbers', async () => {
  const rows = [{ name: '=1+1', on: '2026-03-31', amount: 123456n }];
  const book = await readXlsx(
    await writeWorkbook([sheetOf({ name: 'Een', columns, rows }), sheetOf({ name: 'Leeg', columns, rows: [] })]),
  );
  assert.deepEqual(
    book.sheets.map(({ name, rows: found }) => [name, found.length, found[0]]),
    [
      ['Een', 2, ['Naam', 'Dag', 'Bedrag']],
      ['Leeg', 1, ['Naam', 'Dag', 'Bedrag']],
    ],
  );
  const [name, day, amount] = book.sheets[0]?.rows[1] ?? [];
  assert.deepEqual([name, amount], ['=1+1', 1234.56]);
  assert.ok(day instanceof Date);
  assert.equal(day.toISOString().slice(0, 10), '2026-03-31');
});
