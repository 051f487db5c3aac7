import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDecimal, fraction } from '../../kernel/fraction.ts';
import { exactDecimal, plainDecimal, type RawCell } from './raw-cell.ts';
import {
  centsColumn,
  choiceColumn,
  dayColumn,
  decimalColumn,
  integerColumn,
  listColumn,
  optional,
  percentColumn,
  type ReadColumn,
  textColumn,
  yesNoColumn,
} from './read-columns.ts';

const read = <Value>(column: ReadColumn<Value>, cell: RawCell, style: 'comma' | 'point' = 'comma') => {
  const reading = column.read(cell, style);
  return reading.ok ? reading.value : 'no';
};

test('amounts: what Dutch people and spreadsheets write becomes whole cents, and nothing is rounded on its way in', () => {
  const amount = centsColumn('Tarief', { min: 0n });
  const table: readonly (readonly [RawCell, unknown])[] = [
    ['1250', 125_000n],
    ['€ 1.216,80', 121_680n],
    ['€\u00a01.216,8', 121_680n],
    [12.3, 1_230n],
    [0.1 + 0.2, 30n],
    [12.345, 'no'],
    ['12,345', 'no'],
    ['1.250', 'no'],
    ['12.50', 'no'],
    ['-1', 'no'],
    ['', 'no'],
    ['veel', 'no'],
    [true, 'no'],
    [Number.NaN, 'no'],
  ];
  for (const [cell, expected] of table) assert.equal(read(amount, cell), expected, JSON.stringify(cell));
  assert.equal(read(amount, '12.50', 'point'), 1_250n);
  assert.equal(read(centsColumn('Verschil'), '−3,05'), -305n);
});

test('numbers and percentages stay exact', () => {
  assert.deepEqual(read(decimalColumn('Aantal'), '0,125'), fraction(1, 8));
  assert.deepEqual(read(decimalColumn('Aantal'), 1e-7), fraction(1, 10_000_000));
  assert.deepEqual(read(decimalColumn('Aantal'), 1.5e16), fraction(15_000_000_000_000_000n));
  assert.equal(read(decimalColumn('Aantal', { min: fraction(0), max: fraction(1) }), '1,5'), 'no');
  assert.deepEqual(read(percentColumn('Index'), '4,18%'), fraction(418, 10_000));
  assert.deepEqual(read(percentColumn('Index'), 4.18), fraction(418, 10_000));
  assert.equal(read(integerColumn('Trede', { min: 0, max: 20 }), '21'), 'no');
  assert.equal(read(integerColumn('Trede'), '1.250,00'), 1250);
  assert.equal(read(integerColumn('Trede'), 2.5), 'no');
});

test('days, choices, lists and texts', () => {
  for (const cell of ['31-12-2026', '31/12/2026', '2026-12-31', new Date('2026-12-31T00:00:00Z')])
    assert.equal(read(dayColumn('Van'), cell), '2026-12-31');
  for (const cell of ['31-02-2026', 46387, 'straks', new Date(Number.NaN)])
    assert.equal(read(dayColumn('Van'), cell), 'no');
  const weight = choiceColumn('Segment', { light: 'licht', heavy: 'zwaar' });
  assert.equal(read(weight, ' Zwaar '), 'heavy');
  assert.equal(read(weight, 'middel'), 'no');
  assert.deepEqual(read(listColumn('Delen'), 'a | b||c '), ['a', 'b', 'c']);
  assert.equal(read(yesNoColumn('Verplicht'), 'WAAR'), true);
  assert.equal(read(textColumn('Code', { pattern: /^\d{2}A\d\d$/ }), '45A01'), '45A01');
  assert.equal(read(textColumn('Code', { maxLength: 3 }), '45A01'), 'no');
  assert.equal(read(textColumn('Code'), 45), '45');
  assert.equal(read(textColumn('Code'), '#N/B'), 'no');
  assert.equal(read(optional(textColumn('Code')), ' \u00a0'), null);
});

test('law: an amount written in either way reads back to the cent', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (amount) => {
      const plain = formatDecimal(fraction(amount, 100n), 2);
      assert.equal(read(centsColumn('x'), plain.replace('.', ',')), amount);
      assert.equal(read(centsColumn('x'), plain, 'point'), amount);
      assert.equal(read(centsColumn('x'), Number(plain)), amount);
    }),
  );
});

test('law: whatever is in a cell, a number is either exact or refused', () => {
  fc.assert(fc.property(fc.double(), (value) => void exactDecimal(value)));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('comma' as const, 'point' as const), (text, style) => {
      const plain = plainDecimal(text, style);
      assert.ok(plain === undefined || /^-?\d+(\.\d+)?$/.test(plain));
    }),
  );
});
