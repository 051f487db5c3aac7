import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { isBsn } from '../../kernel/bsn.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { demoRegionData, type RegionData } from '../region-data.ts';
import type { DemoBatch } from './batch.ts';
import { demoBatches } from './batches.ts';
import { openDemo } from './demo.ts';
import { openDemoRegion } from './demo-region.ts';
import { REFERENCES } from './numbered-on.ts';
import { DEMO_TABLES, type RowValue } from './tables.ts';
import { FIRST_TEST_BSN } from './test-bsns.ts';

type Row = Readonly<Record<string, RowValue>>;

const real = demoRegionData();
/** As the real region, with a fortieth of its care: a whole region that is made quickly. The lump sum takes what is left. */
const data: RegionData = {
  ...real,
  products: {
    products: real.products.products.map((product) =>
      product.volume2026 === undefined ? product : { ...product, volume2026: Math.round(product.volume2026 / 40) },
    ),
  },
};
const SMALL = { data, seed: 'test', scale: 0.5, today: plainDate('2026-11-22') };
/** Three regions, of which the last is half. */
const THREE = { ...SMALL, scale: 2.5, months: 3 };
const REGIONS = 3;
/** Small tables of which the tests ask more; of the others only a digest stays. */
const KEPT = ['organisation', 'person', 'client', 'contract', 'product_budget', 'claim'];

type Walk = {
  readonly digests: string[];
  readonly rows: Map<string, Row[]>;
  readonly dangling: string[];
  readonly progress: string[];
};

/** Walks through all regions and checks on the way that what a row refers to was given before, in its own region. */
async function walk(batches: AsyncIterable<DemoBatch>): Promise<Walk> {
  const seen: Walk = { digests: [], rows: new Map(), dangling: [], progress: [] };
  const given = new Map<string, Set<number>>();
  let digest = createHash('sha256');
  for await (const { table, rows, progress } of batches) {
    if (table === 'organisation') given.clear();
    digest.update(JSON.stringify([table, rows], (_, value) => (typeof value === 'bigint' ? `${value}n` : value)));
    const own = given.get(table) ?? new Set();
    for (const { id } of rows) if (id !== undefined) own.add(Number(id));
    given.set(table, own);
    const references = Object.entries(REFERENCES).filter(([column]) => DEMO_TABLES[table].some((c) => c === column));
    for (const row of rows) {
      for (const [column, target] of references) {
        const to = row[column] ?? null;
        if (to !== null && !given.get(target)?.has(Number(to))) seen.dangling.push(`${table}.${column} ${to}`);
      }
    }
    if (KEPT.includes(table)) seen.rows.set(table, [...(seen.rows.get(table) ?? []), ...rows]);
    if (progress) seen.progress.push(`${progress.done}/${progress.total}`);
    if (table !== 'utilisation') continue;
    seen.digests.push(digest.digest('hex'));
    digest = createHash('sha256');
  }
  seen.digests.push(digest.digest('hex'));
  return seen;
}

const three = await walk(openDemo(THREE).batches());
const rows = (table: string): readonly Row[] => three.rows.get(table) ?? [];
const bsnOf = ({ bsn_hash }: Row): string => (bsn_hash as { bsn: string }).bsn;
const valuesOf = (table: string, column: string) =>
  rows(table)
    .map((row) => row[column])
    .filter((value) => value !== null);

test('a scale of at most 1 is the region itself, byte for byte, with test numbers only', async () => {
  assert.deepEqual(await walk(openDemo(SMALL).batches()), await walk(demoBatches(openDemoRegion(SMALL))));
  assert.equal(openDemo({ ...SMALL, scale: 1 }).bsnBeyondTestRange, false);
});

test('a larger scale is more regions, the first of them the region itself; the same seed gives the same bytes', async () => {
  const [first] = (await walk(demoBatches(openDemoRegion({ ...THREE, scale: 1 })))).digests;
  assert.equal(three.digests[0], first);
  assert.deepEqual((await walk(openDemo(THREE).batches())).digests, three.digests);
  assert.equal(rows('organisation').filter(({ kind }) => kind === 'region').length, REGIONS);
  const surnames = Object.groupBy(rows('client'), ({ region_id: region }) => String(region));
  const [one, other] = Object.values(surnames).map((list) => list?.map(({ surname }) => surname).join());
  assert.notEqual(one, other);
});

test('every reference goes to a row given before in the same region, and no row number comes twice', () => {
  assert.deepEqual(three.dangling.slice(0, 5), []);
  for (const table of KEPT) {
    const ids = valuesOf(table, 'id').filter((id) => id !== undefined);
    assert.equal(new Set(ids).size, ids.length, table);
  }
});

test('regions share no code, no person and no child', () => {
  for (const [table, column] of [
    ['organisation', 'cbs_code'],
    ['organisation', 'agb_code'],
    ['person', 'subject'],
  ] as const) {
    const values = valuesOf(table, column);
    assert.ok(values.length > REGIONS);
    assert.equal(new Set(values).size, values.length, column);
  }
  const bsns = rows('client').map(bsnOf);
  assert.equal(new Set(bsns).size, bsns.length);
  assert.ok(bsns.every(isBsn));
});

test('children of the first region have test numbers, those of further ones lie below the range, and that is said', () => {
  assert.equal(openDemo(THREE).bsnBeyondTestRange, true);
  const [first] = valuesOf('organisation', 'id');
  for (const client of rows('client'))
    assert.equal(Number(bsnOf(client)) >= FIRST_TEST_BSN, client.region_id === first, String(client.id));
});

test('each whole region closes its budget on EUR 99,987,047 (R-154)', () => {
  const inYear = rows('product_budget').filter(({ year }) => year === SMALL.data.region.budgetYear);
  const perRegion = inYear.length / REGIONS;
  const sums = [0, 1, 2].map((at) =>
    inYear
      .slice(at * perRegion, (at + 1) * perRegion)
      .reduce((sum, { budget_cents: budget }) => sum + BigInt(budget as bigint), 0n),
  );
  assert.deepEqual(sums, [9_998_704_700n, 9_998_704_700n, 4_999_352_350n]);
});

test('progress runs through all regions', () => {
  assert.equal(three.progress.at(-1), '9/9');
  assert.ok(three.progress.includes('3/9'));
});

test('one region has a scale of at most 1', () => {
  assert.throws(() => openDemoRegion({ ...SMALL, scale: 1.5 }), RangeError);
  assert.throws(() => openDemo({ ...SMALL, scale: 0 }), RangeError);
});
