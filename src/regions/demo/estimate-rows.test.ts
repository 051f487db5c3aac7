import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../kernel/plain-date.ts';
import { demoRegionData } from '../region-data.ts';
import type { DemoBatch } from './batch.ts';
import { openDemoRegion } from './demo-region.ts';
import { estimateBatches } from './estimate-rows.ts';

const data = demoRegionData();
const region = openDemoRegion({ data, seed: 'test', scale: 1, today: plainDate('2026-11-22') });
const batches = [...estimateBatches(region)];
const rows = (table: string) =>
  batches.filter((batch: DemoBatch) => batch.table === table).flatMap((batch) => batch.rows);
const lines = rows('estimate_line').filter((row) => row.estimate_id === 1);

test('R-154: the adopted estimate closes on the frame of EUR 99,987,047 to the cent: volume x tariff and one lump sum', () => {
  const cents = (row: (typeof lines)[number]): bigint =>
    row.lump_cents === null
      ? BigInt(row.mid_volume as number) * BigInt(row.tariff_cents as number)
      : BigInt(row.lump_cents as bigint);
  assert.equal(
    lines.reduce((sum, row) => sum + cents(row), 0n),
    9_998_704_700n,
  );
  assert.equal(rows('estimate')[0]?.frame_cents, 9_998_704_700);
});

test('R-153: low and high of the products in a range add up to the published range', () => {
  for (const range of data.region.volumeRanges) {
    const ids = range.products.map((key) => 1 + data.products.products.findIndex((product) => product.key === key));
    const sum = (column: string) =>
      lines.filter((row) => ids.includes(row.product_id as number)).reduce((all, row) => all + Number(row[column]), 0);
    assert.deepEqual([sum('low_volume'), sum('high_volume')], [range.low, range.high], range.group);
  }
});

test('an adopted estimate gets its adoption after its rows, and every municipality has a ceiling', () => {
  assert.equal(batches.findIndex(({ table }) => table === 'estimate_action') > 2, true);
  const ceilings = rows('estimate_municipality').filter((row) => row.estimate_id === 1);
  assert.equal(ceilings.length, data.municipalities.municipalities.length);
  assert.ok(ceilings.every((row) => Number(row.ceiling_cents) > 0));
});
