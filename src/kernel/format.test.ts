import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatCents,
  formatDay,
  formatEuros,
  formatFullDay,
  formatInMillions,
  formatList,
  formatMillions,
  formatMonthName,
  formatMonthYear,
  formatPercentage,
  formatPeriod,
} from './format.nl.ts';
import { pluralUnit, singularUnit } from './unit-words.nl.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('amounts read as Dutch, from whole cents, bigint or number', () => {
  assert.equal(plain(formatCents(121_680)), '€ 1.216,80');
  assert.equal(plain(formatCents(0n)), '€ 0,00');
  assert.equal(plain(formatCents(-41_231_000n)), '− € 412.310,00');
  assert.equal(plain(formatEuros(8_248_783_900n)), '€ 82.487.839');
  assert.equal(plain(formatEuros(-20)), '€ 0', 'nothing is not less than nothing');
  assert.equal(plain(formatMillions(10_120_000_000)), '€ 101,2 mln');
  assert.equal(plain(formatMillions(96_412_50n)), '€ 96.413');
  assert.equal(plain(formatInMillions(86_130_000)), '€ 0,9 mln');
});

test('days, months, percentages and lists read as Dutch', () => {
  assert.equal(formatDay('2026-10-01'), '1 okt 2026');
  assert.equal(formatFullDay('2026-11-30'), '30 november 2026');
  assert.equal(formatPeriod('2026-01-01', null), 'vanaf 1 jan 2026');
  assert.equal(formatMonthYear('2026-10'), formatMonthYear('2026-10-17'));
  assert.equal(formatMonthYear('2026-10'), 'oktober 2026');
  assert.equal(formatMonthName(2), 'februari');
  assert.equal(formatPercentage(82.5), '82,5%');
  assert.equal(formatPercentage(83.3, 0), '83%');
  assert.equal(formatList(['a', 'b', 'c']), 'a, b en c');
});

test('WJ756: 82 and 84 count pieces, 83 counts euros; a word is recognised as well as a code', () => {
  assert.deepEqual(['01', '82', '83', '84'].map(pluralUnit), ['minuten', 'stuks', "euro's", 'stuks']);
  assert.equal(singularUnit('minuten'), 'minuut');
  assert.equal(singularUnit('kubieke meter'), 'kubieke meter');
});
