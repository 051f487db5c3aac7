import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandScale } from './band-scale.ts';
import { waterfallBars } from './waterfall.ts';

test('a step starts where the one before ended; the total starts at zero and ends where the steps end', () => {
  const bars = waterfallBars([
    { key: 'loon', cents: 60_00 },
    { key: 'overhead', cents: 40_00 },
    { key: 'correctie', cents: -20_00 },
    { key: 'tarief', cents: 80_00, total: true },
  ]);
  assert.deepEqual(
    bars.map(({ kind, left, width, end }) => [kind, left, width, end]),
    [
      ['adds', 0, 60, 60],
      ['adds', 60, 40, 100],
      ['takes', 80, 20, 80],
      ['total', 0, 80, 80],
    ],
  );
});

test('a sum below zero moves the ground of the scale, and nothing at all divides by nothing', () => {
  const [down] = waterfallBars([
    { key: 'min', cents: -50 },
    { key: 'plus', cents: 100 },
  ]);
  assert.equal(down?.kind, 'takes');
  assert.equal(down?.left, 0);
  assert.deepEqual(waterfallBars([{ key: 'niets', cents: 0 }])[0]?.width, 0);
  assert.deepEqual(waterfallBars([]), []);
});

test('places keep their order and stay within the row', () => {
  const place = bandScale([90_00, 110_00, 100_00]);
  assert.ok(0 < place(90_00) && place(90_00) < place(100_00) && place(110_00) < 100);
  assert.equal(place(100_00), 50);
  assert.equal(bandScale([5, 5])(5), 50);
});
