import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayOfInstant,
  formatAxisCents,
  formatInstant,
  formatNearness,
  formatShortDay,
  parseDutchDay,
} from './index.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the ticks of a money axis are short', () => {
  assert.equal(plain(formatAxisCents(150_000_000)), '1,5 mln');
  assert.equal(plain(formatAxisCents(2_000_000)), '20.000');
});

test('days and instants read as Dutch; an instant falls on the Dutch day', () => {
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
