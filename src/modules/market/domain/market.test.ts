import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concentration, coverageOf, layersOf, rankProviders, type Sold, segmentsOf } from './market.ts';
import { tilesOf } from './tiles.ts';

const sold = (providerId: number, segment: string, cents: number): Sold => ({
  providerId,
  provider: `Aanbieder ${providerId}`,
  segment,
  cents,
  earlierCents: cents / 2,
});
const SOLD = [
  sold(1, 'Daghulp', 4_000),
  sold(1, 'Pleegzorg', 1_000),
  sold(2, 'Daghulp', 3_000),
  sold(3, 'Pleegzorg', 1_000),
  sold(4, 'Verblijf', 1_000),
];

test('R-032: providers by turnover, each with its share of what all got', () => {
  assert.deepEqual(
    rankProviders(SOLD).map(({ id, cents, share, segments }) => [id, cents, share, segments]),
    [
      [1, 5_000, 50, 2],
      [2, 3_000, 30, 1],
      [3, 1_000, 10, 1],
      [4, 1_000, 10, 1],
    ],
  );
});

test('R-033: the part of the largest says of which whole: of what was spent, or of what was budgeted', () => {
  const ranked = rankProviders(SOLD);
  assert.deepEqual(concentration(ranked, 3, 12_000), { count: 3, cents: 9_000, ofSpent: 90, ofBudget: 75 });
  assert.deepEqual(concentration(ranked, 10, 0), { count: 10, cents: 10_000, ofSpent: 100, ofBudget: null });
});

test('R-034: number and concentration differ per segment', () => {
  assert.deepEqual(
    segmentsOf(SOLD).map(({ name, providers, topThree }) => [name, providers, topThree]),
    [
      ['Daghulp', 2, 100],
      ['Pleegzorg', 2, 100],
      ['Verblijf', 1, 100],
    ],
  );
});

test('R-040: the shape of the supply counts each provider once', () => {
  assert.deepEqual(
    layersOf(rankProviders(SOLD)).map(({ layer, providers }) => [layer, providers]),
    [
      ['one', 3],
      ['few', 1],
      ['many', 0],
    ],
  );
});

test('R-328: where nobody works in a segment stands a nought: a gap', () => {
  const present = [{ segment: 'Daghulp', municipalityId: 10, providers: 2 }];
  assert.deepEqual(coverageOf(present, ['Daghulp', 'Verblijf'], [10, 11]), [
    { segment: 'Daghulp', providers: [2, 0] },
    { segment: 'Verblijf', providers: [0, 0] },
  ]);
});

test('a map is drawn only when every municipality has a place; otherwise each still has a tile of its own', () => {
  const places = { '0001': [4, 3], '0002': [5, 3] } as const;
  assert.deepEqual(tilesOf(['0001', '0002'], places), {
    tiles: [
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ],
    drawn: true,
  });
  const plain = tilesOf(['0001', '9999', null], places);
  assert.equal(plain.drawn, false);
  assert.equal(new Set(plain.tiles.map(({ column, row }) => `${column} ${row}`)).size, 3);
});

test('shares of all providers add up, and one more sale never lowers the share of the seller', () => {
  const rows = fc.array(
    fc.record({ provider: fc.integer({ min: 1, max: 8 }), cents: fc.integer({ min: 1, max: 1e9 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 1e9 }), (wanted, more) => {
      const all = wanted.map(({ provider, cents }, at) => sold(provider, `s${at}`, cents));
      const ranked = rankProviders(all);
      const total = ranked.reduce((sum, { share }) => sum + share, 0);
      assert.ok(Math.abs(total - 100) <= ranked.length * 0.05 + 1e-6);
      const first = ranked[0];
      assert.ok(first);
      const after = rankProviders([...all, sold(first.id, 'nieuw', more)])[0];
      assert.ok(after && after.share >= first.share);
    }),
  );
});
