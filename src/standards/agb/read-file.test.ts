import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../kernel/plain-date.ts';
import { readAgbFile } from './read-file.ts';
import { AgbRegister } from './register.ts';

const HEAD = 'AGBcode;Naam;Begindatum;Einddatum;Status';
const good = [
  `\uFEFF${HEAD}`,
  '99990001;"De Meander; Jeugdhulp";2020-01-01;31-12-2024;beeindigd',
  '99990001;De Meander;2026-01-01;;actief',
  '',
  '99990002;Kompas;01-01-2020;;doorgehaald',
];

test('OP254: a provider code holds on the days of its periods, and not when it was struck', async () => {
  const read = await readAgbFile(good);
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.map(({ name, from, through }) => [name, from, through]),
    [
      ['De Meander; Jeugdhulp', '2020-01-01', '2024-12-31'],
      ['De Meander', '2026-01-01', null],
      ['Kompas', '2020-01-01', null],
    ],
  );
  const register = new AgbRegister(read.value);
  const held = (code: string, day: string) => register.heldOn(code, plainDate(day));
  assert.deepEqual(
    ['2019-12-31', '2020-01-01', '2024-12-31', '2025-06-01', '2026-01-01'].map((day) => held('99990001', day)),
    [false, true, true, false, true],
  );
  assert.equal(held('99990002', '2026-01-01'), false);
  assert.equal(held('00000001', '2026-01-01'), false);
});

const FAULTS: readonly (readonly [string, readonly string[], readonly (readonly [number, string | null])[]])[] = [
  ['a column is missing', ['agbcode;naam;begindatum;status', '99990001;A;2020-01-01;actief'], [[1, null]]],
  ['a code of seven digits', [HEAD, '9999001;A;2020-01-01;;actief'], [[2, 'agbcode']]],
  ['a day that does not exist', [HEAD, '99990001;A;2021-02-29;;actief'], [[2, 'begindatum']]],
  ['an end before the begin', [HEAD, '99990001;A;2021-02-01;2021-01-31;actief'], [[2, 'einddatum']]],
  ['a word that is no status', [HEAD, '99990001;A;2021-02-01;;open'], [[2, 'status']]],
  [
    'periods of one code that overlap',
    [HEAD, '99990001;A;2021-01-01;;actief', '99990001;A;2022-01-01;;actief'],
    [[3, 'agbcode']],
  ],
  [
    'two faults in one line',
    [HEAD, 'x;;2021-01-01;;actief'],
    [
      [2, 'agbcode'],
      [2, 'naam'],
    ],
  ],
  ['only headers', [HEAD], [[2, null]]],
  ['nothing at all', [], [[1, null]]],
];
for (const [what, lines, expected] of FAULTS) {
  test(`a register with ${what} is refused whole, with line and column`, async () => {
    const read = await readAgbFile(lines);
    assert.ok(!read.ok);
    assert.deepEqual(
      read.refusal.faults.map(({ line, column }) => [line, column]),
      expected,
    );
    assert.ok(read.refusal.faults.every((fault) => fault.expected !== ''));
  });
}
