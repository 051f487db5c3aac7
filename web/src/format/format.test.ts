import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayOfInstant,
  formatAxisCents,
  formatCents,
  formatDay,
  formatEuros,
  formatInMillions,
  formatInstant,
  formatMillions,
  formatNearness,
  formatPercentage,
  formatShortDay,
  parseDutchDay,
  pluralUnit,
  singularUnit,
} from './index.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('amounts read as Dutch, from whole cents', () => {
  assert.equal(plain(formatCents(121_680)), '€ 1.216,80');
  assert.equal(plain(formatCents(0)), '€ 0,00');
  assert.equal(plain(formatCents(-41_231_000)), '− € 412.310,00');
  assert.equal(plain(formatEuros(8_248_783_900)), '€ 82.487.839');
  assert.equal(plain(formatMillions(10_120_000_000)), '€ 101,2 mln');
  assert.equal(plain(formatMillions(96_412_50)), '€ 96.413');
  assert.equal(plain(formatAxisCents(150_000_000)), '1,5 mln');
  assert.equal(plain(formatInMillions(86_130_000)), '€ 0,9 mln');
});

test('days and instants read as Dutch; an instant falls on the Dutch day', () => {
  assert.equal(formatDay('2026-10-01'), '1 okt 2026');
  assert.equal(formatShortDay('2026-11-20'), 'vr 20 nov');
  assert.equal(dayOfInstant('2026-12-31T23:30:00Z'), '2027-01-01');
  assert.equal(formatInstant('2026-11-09T13:02:00Z'), '9 nov 2026, 14.02 uur');
});

test('nearness of a deadline is said in words', () => {
  assert.equal(formatNearness('2026-11-20', '2026-11-23'), '3 dagen te laat');
  assert.equal(formatNearness('2026-11-22', '2026-11-23'), '1 dag te laat');
  assert.equal(formatNearness('2026-11-24', '2026-11-23'), 'morgen');
  assert.equal(formatNearness('2026-11-30', '2026-11-23'), undefined);
});

test('typed days are read as dd-mm-jjjj and must exist', () => {
  assert.equal(parseDutchDay('31-12-2026'), '2026-12-31');
  assert.equal(parseDutchDay('1/3/2026'), '2026-03-01');
  assert.equal(parseDutchDay('31-02-2026'), undefined);
  assert.equal(parseDutchDay('2026-12-31'), undefined);
});

test('percentages keep one decimal unless asked otherwise', () => {
  assert.equal(formatPercentage(82.5), '82,5%');
  assert.equal(formatPercentage(83.3, 0), '83%');
});

test('a unit reads as a word, from its code or from either form', () => {
  assert.equal(pluralUnit('01'), 'minuten');
  assert.equal(singularUnit('minuten'), 'minuut');
  assert.equal(singularUnit('stuks (output)'), 'stuks (output)');
});
