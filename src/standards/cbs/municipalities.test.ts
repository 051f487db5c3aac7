import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainDate } from '../../kernel/plain-date.ts';
import { MUNICIPALITIES, MUNICIPALITY_PERIODS, mergedInto, municipalityExisted } from './municipalities.ts';

describe('municipal codes by date (TR378)', () => {
  const cases: readonly [string, string, boolean][] = [
    ['0796', '2026-01-01', true],
    ['0796', '2015-01-01', true],
    ['9999', '2026-01-01', false],
    // Uden and Landerd became Maashorst, Boxmeer and four others Land van Cuijk.
    ['0856', '2021-12-31', true],
    ['0856', '2022-01-01', false],
    ['1991', '2021-12-31', false],
    ['1991', '2022-01-01', true],
    ['1982', '2022-01-01', true],
    // Weesp went into Amsterdam on a day of its own; Amsterdam was there already.
    ['0457', '2022-03-23', true],
    ['0457', '2022-03-24', false],
    ['0363', '2021-01-01', true],
    ['0501', '2022-12-31', true],
    ['1992', '2022-12-31', false],
  ];
  for (const [code, day, existed] of cases) {
    it(`${code} ${existed ? 'existed' : 'did not exist'} on ${day}`, () =>
      assert.equal(municipalityExisted(code, plainDate(day)), existed));
  }
  it('names where a code went', () => {
    assert.deepEqual(mergedInto('0756'), { code: '1982', on: '2022-01-01' });
    assert.equal(mergedInto('0796'), undefined);
  });
  it('holds the 342 municipalities of 2026 and those that ended since 2021', () => {
    const standing = [...MUNICIPALITY_PERIODS.values()].filter((period) => period.through === undefined);
    assert.equal(standing.length, 342);
  });
  it('names each municipality once, in the order of the alphabet', () => {
    const names = MUNICIPALITIES.map(({ name }) => name);
    assert.equal(new Set(names).size, 342);
    assert.deepEqual(MUNICIPALITIES.slice(0, 2), [
      { code: '0518', name: "'s-Gravenhage" },
      { code: '0796', name: "'s-Hertogenbosch" },
    ]);
    assert.deepEqual(
      MUNICIPALITIES.filter(({ code }) => code === '0363'),
      [{ code: '0363', name: 'Amsterdam' }],
    );
  });
});
