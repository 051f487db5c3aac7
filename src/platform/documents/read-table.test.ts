import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colToLetter, writeXlsx as writeBook } from 'hucre/xlsx';
import { cents } from '../../kernel/money.ts';
import type { Column } from './columns.ts';
import { writeCsv } from './csv.ts';
import { TABLE_LIMIT_BYTES } from './open-tables.ts';
import { centsColumn, choiceColumn, dayColumn, optional, textColumn } from './read-columns.ts';
import { readTable, type TableSpec } from './read-table.ts';

type Price = {
  code: string;
  name: string;
  segment: 'light' | 'heavy';
  tariffCents: bigint;
  from: string;
  note: string | null;
};
const spec: TableSpec<Price> = {
  sheet: 'Producten',
  columns: {
    code: textColumn('Code', { pattern: /^P\d{4}$/, expected: 'een code zoals P0001' }),
    name: textColumn('Naam', { maxLength: 40 }),
    segment: choiceColumn('Segment', { light: 'licht', heavy: 'zwaar' }),
    tariffCents: centsColumn('Tarief', { min: 0n }),
    from: dayColumn('Van'),
    note: optional(textColumn('Opmerking')),
  },
  key: ['code'],
};
const HEAD = ['Code', 'Naam', 'Segment', 'Tarief', 'Van', 'Opmerking'];
type Cell = string | number | Date | null;
const goodRow = (at: number): Cell[] => [
  `P${String(at).padStart(4, '0')}`,
  `Product ${at}`,
  at % 2 ? 'licht' : 'zwaar',
  at + 0.25,
  new Date('2027-01-01T00:00:00Z'),
  null,
];
const bookOf = (rows: Cell[][], name = 'Producten') =>
  writeBook({
    sheets: [
      { name: 'Uitleg', rows: [['Lees mij']] },
      { name, rows },
    ],
  });
const csvOf = (rows: Cell[][], delimiter = ';') =>
  Buffer.from(
    rows
      .map((row) =>
        row
          .map((cell) =>
            cell instanceof Date
              ? cell.toISOString().slice(0, 10)
              : typeof cell === 'number'
                ? String(cell).replace('.', delimiter === ';' ? ',' : '.')
                : (cell ?? ''),
          )
          .join(delimiter),
      )
      .join('\r\n'),
  );
const read = async (bytes: Uint8Array) => {
  const table = await readTable(bytes, spec);
  assert.ok(table.ok);
  return table.value;
};

/** Thirty places of a list of 2,000 rows, each made wrong in its own way. */
const WRONG: readonly (readonly [row: number, column: number, cell: Cell])[] = [
  ...[3, 90, 400, 777, 1200].map((row) => [row, 0, 'X1'] as const),
  ...[4, 91, 401, 778, 1201].map((row) => [row, 1, 'n'.repeat(41)] as const),
  ...[5, 92, 402, 779, 2001].map((row) => [row, 2, 'middel'] as const),
  ...[6, 93, 403, 780, 1203].map((row) => [row, 3, '12.50'] as const),
  ...[6, 94, 404, 781, 1204].map((row) => [row, 4, '31-02-2027'] as const),
  ...[8, 95, 405].map((row) => [row, 3, null] as const),
  ...[9, 96].map((row) => [row, 0, 'P0001'] as const),
];

const withFaults = (): Cell[][] => {
  const rows = [HEAD as Cell[], ...Array.from({ length: 2_000 }, (_, at) => goodRow(at + 1))];
  for (const [row, column, cell] of WRONG) (rows[row - 1] as Cell[])[column] = cell;
  return rows;
};
const inReadingOrder = WRONG.toSorted(([a, x], [b, y]) => a - b || x - y).map(
  ([row, column]) => `${colToLetter(column)}${row}`,
);

for (const [kind, make, sheet] of [
  ['XLSX', (rows: Cell[][]) => bookOf(rows), 'Producten!'],
  ['CSV with semicolons', (rows: Cell[][]) => Promise.resolve(csvOf(rows)), ''],
] as const)
  test(`2,000 rows with 30 faults as ${kind}: all 30 are named by cell, with what was there and what was expected`, async () => {
    const { rows, faults } = await read(await make(withFaults()));
    assert.equal(WRONG.length, 30);
    assert.deepEqual(
      faults.map(({ place }) => place),
      inReadingOrder.map((cell) => `${sheet}${cell}`),
    );
    assert.equal(rows.length, 2_000 - 29, 'one row holds two faults');
    assert.deepEqual(faults[0], {
      sheet: sheet === '' ? null : 'Producten',
      cell: 'A3',
      place: `${sheet}A3`,
      header: 'Code',
      found: 'X1',
      expected: 'een code zoals P0001',
    });
    const twice = faults.find(({ cell }) => cell === 'A9');
    assert.deepEqual([twice?.found, twice?.expected], ['P0001', 'een andere waarde; deze staat al in A2']);
    assert.equal(faults.find(({ cell }) => cell === 'D8')?.found, null);
  });

test('rows come out typed and still know their cells, so that a module can point at one', async () => {
  const { rows, faults } = await read(await bookOf([HEAD, goodRow(1), [], goodRow(2)]));
  assert.deepEqual(faults, []);
  assert.deepEqual(rows[1]?.value, {
    code: 'P0002',
    name: 'Product 2',
    segment: 'heavy',
    tariffCents: 225n,
    from: '2027-01-01',
    note: null,
  });
  assert.equal(rows[1]?.row, 4);
  assert.equal(rows[1]?.fault('tariffCents', 'een hoger bedrag').place, 'Producten!D4');
  assert.equal(rows[1]?.fault('tariffCents', 'een hoger bedrag').found, '2,25');
});

test('columns may stand in any order; a strange, double or missing one is named, and a lost value beside them too', async () => {
  const turned = [HEAD.toReversed(), goodRow(1).toReversed()];
  assert.equal((await read(await bookOf(turned))).rows.length, 1);
  const strange = await read(await bookOf([['Code', 'Naam', 'code', 'Tarif', 'Segment', 'Van'], goodRow(1)]));
  assert.deepEqual(
    strange.faults.map(({ place, header, expected }) => [place, header, expected.slice(0, 24)]),
    [
      ['Producten!C1', 'code', 'elke kolom één keer; dez'],
      ['Producten!D1', null, 'een van deze kolommen: C'],
      ['Producten', 'Tarief', 'een kolom met deze naam '],
    ],
  );
  const beyond = await read(await bookOf([HEAD, [...goodRow(1), 'los']]));
  assert.deepEqual(
    beyond.faults.map(({ place, found }) => [place, found]),
    [['Producten!G2', 'los']],
  );
  const elsewhere = await read(await bookOf([HEAD, goodRow(1)], 'Blad1'));
  assert.match(elsewhere.faults[0]?.expected ?? '', /werkblad met de naam Producten/);
});

test('CSV: commas with decimal points, the code page of a Dutch Excel, a mark before the first name, and our own export', async () => {
  const commas = await read(csvOf([HEAD, goodRow(1)], ','));
  assert.equal(commas.rows[0]?.value.tariffCents, 125n);
  const latin = Buffer.from('Code;Naam;Segment;Tarief;Van\r\nP0001;Één gezin;licht;1,50;1-1-2027\r\n', 'latin1');
  assert.equal((await read(latin)).rows[0]?.value.name, 'Één gezin');
  const columns: Column<string>[] = [
    { header: 'Code', kind: 'text', value: () => 'P0001' },
    { header: 'Naam', kind: 'text', value: (name) => name },
    { header: 'Segment', kind: 'text', value: () => 'licht' },
    { header: 'Tarief', kind: 'cents', value: () => cents(123_456n) },
    { header: 'Van', kind: 'text', value: () => '01-01-2027' },
  ];
  const own = await read(Buffer.from(writeCsv(['=2; "twee"\nregels'], columns)));
  assert.equal(own.rows[0]?.value.name, '=2; "twee"\nregels');
  assert.equal(own.rows[0]?.value.tariffCents, 123_456n);
});

test('what is no table, or would unpack too large, is refused before it is unpacked', async () => {
  const refuse = async (bytes: Uint8Array) => {
    const table = await readTable(bytes, spec);
    return table.ok ? 'read' : table.refusal.code;
  };
  const book = Buffer.from(await bookOf([HEAD]));
  const entry = book.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const bomb = Buffer.from(book);
  bomb.writeUInt32LE(400 * 1024 * 1024, entry + 24);
  assert.equal(await refuse(bomb), 'documents.file-too-large');
  const silent = Buffer.from(book);
  silent.writeUInt32LE(0, entry + 24);
  assert.equal(await refuse(silent), 'documents.file-too-large');
  const lying = Buffer.from(book);
  lying.writeUInt32LE(5, entry + 24);
  assert.equal(await refuse(lying), 'documents.file-unreadable');
  assert.equal(await refuse(book.subarray(0, book.length - 30)), 'documents.file-unreadable');
  assert.equal(await refuse(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), 'documents.file-unreadable');
  assert.equal(await refuse(Buffer.from('a\0b')), 'documents.file-unreadable');
  assert.equal(await refuse(new Uint8Array()), 'documents.file-unreadable');
  assert.equal(await refuse(new Uint8Array(TABLE_LIMIT_BYTES + 1)), 'documents.file-too-large');
  assert.equal(await refuse(Buffer.alloc(4_000_000, ';')), 'documents.file-too-large');
});

test('more rows than a list may have: the first one too many is named', async () => {
  const table = await readTable(await bookOf([HEAD, goodRow(1), goodRow(2), goodRow(3)]), { ...spec, maxRows: 2 });
  assert.ok(table.ok);
  assert.deepEqual(
    table.value.faults.map(({ place, expected }) => [place, expected]),
    [['Producten!A4', 'hoogstens 2 rijen']],
  );
});
