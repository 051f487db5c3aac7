import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { cents } from '../../kernel/money.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { readAll } from '../http/counted-stream.ts';
import type { Column } from './columns.ts';
import { writeXlsx } from './xlsx.ts';

type Row = { name: string; amount: bigint; on: string };
const columns: Column<Row>[] = [
  { header: 'Naam', kind: 'text', value: (row) => row.name },
  { header: 'Bedrag', kind: 'cents', value: (row) => cents(row.amount) },
  { header: 'Dag', kind: 'day', value: (row) => plainDate(row.on) },
  { header: 'Leeg', kind: 'text', value: () => null },
];

test('a workbook read back: header, amounts as numbers, days as dates, formulas as mere text', async () => {
  const rows = [{ name: '=HYPERLINK("http://x")', amount: -123456n, on: '2026-03-31' }];
  const book = await readXlsx(await readAll(writeXlsx({ name: 'Regels', columns, rows })));
  const [sheet] = book.sheets;
  assert.equal(sheet?.name, 'Regels');
  assert.deepEqual(sheet?.rows[0], ['Naam', 'Bedrag', 'Dag', 'Leeg']);
  const [name, amount, day] = sheet?.rows[1] ?? [];
  assert.deepEqual([name, amount], ['=HYPERLINK("http://x")', -1234.56]);
  assert.ok(day instanceof Date);
  assert.equal(day.toISOString().slice(0, 10), '2026-03-31');
});

test('rows are taken while the file is written, not before', async () => {
  let taken = 0;
  async function* rows(): AsyncGenerator<Row> {
    for (; taken < 50_000; taken++) yield { name: `regel ${taken} ${Math.random()}`, amount: 100n, on: '2026-01-01' };
  }
  const stream = writeXlsx({ name: 'Lang', columns, rows: rows() });
  for await (const _chunk of stream) break;
  assert.ok(taken < 50_000, `${taken} rows were taken before the first bytes left`);
});

test('a name that no tab can have is refused', () => {
  assert.throws(() => writeXlsx({ name: 'a/b', columns, rows: [] }), RangeError);
});
