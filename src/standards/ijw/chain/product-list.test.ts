import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { listedIn } from './product-list.ts';
import { PUBLISHED_SOURCES } from './published-sources.ts';

const agreed = [
  { category: '45', code: '45X01', from: plainDate('2024-01-01'), through: plainDate('2025-12-31') },
  { category: '45', code: '45X02', from: plainDate('2026-01-01'), through: null },
  { category: '46', code: '45A04', from: plainDate('2026-01-01'), through: null },
];
const listed = listedIn(agreed, PUBLISHED_SOURCES.productListed);

const CASES: readonly (readonly [string, string, string, string, boolean | undefined])[] = [
  ['a code of the region on its last day', '45', '45X01', '2025-12-31', true],
  ['the same code a day later', '45', '45X01', '2026-01-01', false],
  ['a code of the region on its first day', '45', '45X02', '2026-01-01', true],
  ['the same code a day earlier', '45', '45X02', '2025-12-31', false],
  ['a code of the region in another category', '44', '45X02', '2026-06-01', false],
  ['a national code the region does not list', '43', '43A16', '2026-06-01', true],
  ['a national code in another category', '45', '43A16', '2026-06-01', false],
  ['a national code that the region put in a category of its own', '46', '45A04', '2026-06-01', true],
  ['the same in its national category', '45', '45A04', '2026-06-01', true],
  ['a code that nobody lists', '54', '54Z99', '2026-06-01', undefined],
];
for (const [what, category, code, on, expected] of CASES) {
  test(`TR381: ${what}: ${expected ?? 'not judged'}`, () =>
    assert.equal(listed(category, code, plainDate(on)), expected));
}
