import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { datatypesData } from '../release-3-2/source.ts';
import { TextCache } from '../xml/text-cache.ts';
import { compileSimpleType, type SimpleType } from './simple-type.ts';

const EDGES = ['0', '00', '007', '-0', '+1', '1.0', '99999999', '100000000', '9007199254740993', '999999999999999'];
const DAYS = [
  '2024-02-29',
  '2025-02-29',
  '2025-13-01',
  '0000-01-01',
  '2025-1-01',
  '2025/01/01',
  '12025-03-01',
  '2025-03-01Z',
];

/** Plain ASCII as the tokenizer hands over: any sign but those that mean something to XML. */
const PLAIN = fc.string({ unit: fc.constantFrom(...' !"#%\'()*+,-./0123456789:;=?ACDZacz]{|}~'), maxLength: 24 });

function readBytes(type: SimpleType, text: string): string | number | undefined {
  const bytes = new TextEncoder().encode(`>${text}<`);
  return type.readBytes(bytes, 1, bytes.length - 1, new TextCache());
}

for (const [name, data] of Object.entries(datatypesData.simpleTypes)) {
  test(`${name}: what is read from bytes is what is read from the text, or left to the text`, () => {
    const type = compileSimpleType(name, data);
    const text = fc.oneof(
      PLAIN,
      fc.constantFrom(...EDGES, ...DAYS, ...(data.enumeration ?? ['x'])),
      fc.stringMatching(/^[0-9]{1,16}$/),
    );
    fc.assert(
      fc.property(text, (given) => {
        const value = readBytes(type, given);
        if (value !== undefined) assert.equal(value, type.read(given));
      }),
      { numRuns: 300, seed: 8 },
    );
  });
}

test('codes, days and numbers of the usual form are read from bytes at the first and at every later time', () => {
  for (const [name, given, value] of [
    ['LDT_Datum', '2025-03-01', '2025-03-01'],
    ['LDT_Bedrag', '00065520', 65520],
    ['LDT_TotaalBedrag', '999999999999', 999_999_999_999],
    ['LDT_Eenheid', '04', '04'],
    ['LDT_RetourCode', '0001', '0001'],
    ['LDT_BurgerServicenummer', '999900006', '999900006'],
  ] as const) {
    const data = datatypesData.simpleTypes[name];
    assert.ok(data);
    const type = compileSimpleType(name, data);
    assert.deepEqual([readBytes(type, given), readBytes(type, given)], [value, value]);
  }
});
