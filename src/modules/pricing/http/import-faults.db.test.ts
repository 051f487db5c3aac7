import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { colToLetter } from 'hucre/xlsx';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { sheetOf, writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import { pricingRoutes } from '../index.ts';
import { costPriceText } from '../use-cases/cost-price-sheet.nl.ts';

const CARE = 3;
const ROWS = 2_000;
const PRODUCTS = 25;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, (tx) =>
    tx.execute(`insert into product (region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on)
      select ${WORLD.region}, 'Product ' || n, 'Begeleiding', 'light', '45', '45Z' || lpad(n::text, 2, '0'), '04', 'price-times-quantity', '', '2020-01-01'
        from generate_series(1, ${PRODUCTS}) n`),
  );
});
const server = await moduleServer(db, pricingRoutes({ today }));
after(() => server.app.close());

const NAMES = Object.values(costPriceText.columns);
type Cells = string[];
const goodRow = (at: number): Cells => [
  `45Z${String(1 + (at % PRODUCTS)).padStart(2, '0')}`,
  '',
  String(2016 + Math.floor(at / PRODUCTS)),
  '80,00',
  'clientgebonden-tijd',
  'normatief',
  '60,00',
  '4,00',
  '12,00',
  '4,00',
  'opslag',
  '1000',
  'Jaarrekening',
  '01-10-2026',
];

/** Thirty cells that are made wrong, some in a way that only the product book or the sum of the row tells. */
const WRONG: readonly (readonly [row: number, column: string, cell: string])[] = [
  ...[2, 77, 500, 1999, 2001].map((row) => [row, 'A', '99X99'] as const),
  ...[3, 78, 501, 1200, 1998].map((row) => [row, 'C', '1914'] as const),
  ...[4, 79, 502, 1201, 1997].map((row) => [row, 'D', '81,00'] as const),
  ...[5, 80, 503, 1202, 1996].map((row) => [row, 'D', '80.00'] as const),
  ...[6, 81, 504, 1203, 1995].map((row) => [row, 'E', 'uren'] as const),
  ...[7, 82, 505, 1204, 1994].map((row) => [row, 'N', '31-02-2026'] as const),
];

function file(wrong: typeof WRONG): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, at) => goodRow(at));
  for (const [row, column, cell] of wrong)
    (rows[row - 2] as Cells)[NAMES.findIndex((_, at) => colToLetter(at) === column)] = cell;
  const columns = NAMES.map((header, at) => ({ header, kind: 'text' as const, value: (row: Cells) => row[at] ?? '' }));
  return writeWorkbook([sheetOf<Cells>({ name: costPriceText.sheet, columns, rows })]);
}

async function send(bytes: Uint8Array, trial: boolean): Promise<Importvoorbeeld> {
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1/kostprijzen/_importeer?proef=${trial}`,
    headers: {
      'content-type': XLSX_TYPE,
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(CARE),
    },
    payload: Buffer.from(bytes),
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
}

const stored = async () =>
  (await asOwner(db, (tx) => tx.one<{ many: number }>('select count(*)::int as many from provider_cost_price'))).many;

test('a 2,000-row import with 30 faults names all 30 by cell and writes nothing, also when it is meant for real', async () => {
  const expected = WRONG.map(([row, column]) => `Kostprijzen!${column}${row}`).sort();
  assert.equal(new Set(expected).size, 30);
  for (const trial of [true, false]) {
    const answer = await send(await file(WRONG), trial);
    assert.deepEqual(answer.fouten.map(({ plaats }) => plaats).sort(), expected);
    assert.ok(answer.fouten.every(({ gevonden, verwacht, kolom }) => gevonden && verwacht && kolom));
    assert.deepEqual([answer.geschreven, answer.toegevoegd.length], [false, 0]);
    assert.equal(await stored(), 0);
  }
});

test('the same file without faults: a trial writes nothing, then all rows are written, then nothing changes any more', async () => {
  const bytes = await file([]);
  const trial = await send(bytes, true);
  assert.deepEqual(
    [trial.fouten.length, trial.toegevoegd.length, trial.geschreven, await stored()],
    [0, ROWS, false, 0],
  );
  assert.equal((await send(bytes, false)).geschreven, true);
  assert.equal(await stored(), ROWS);
  const again = await send(bytes, false);
  assert.deepEqual([again.toegevoegd.length, again.ongewijzigd, await stored()], [0, ROWS, ROWS]);
});
