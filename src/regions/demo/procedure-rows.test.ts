import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../kernel/plain-date.ts';
import { firstBrokenLine } from '../../platform/crypto/hash-chain.ts';
import { demoRegionData } from '../region-data.ts';
import { openDemoRegion } from './demo-region.ts';
import { foldProcedure, type ProcedureEvent } from './engine.ts';
import { procedureBatches } from './procedure-rows.ts';

const data = demoRegionData();
const rowsOn = (today: string) => {
  const region = openDemoRegion({ data, seed: 'test', scale: 0.02, today: plainDate(today) });
  const batches = [...procedureBatches(region)];
  return (table: string) => batches.filter((batch) => batch.table === table).flatMap((batch) => batch.rows);
};
const rows = rowsOn('2026-11-22');
const logOf = (id: number) =>
  rows('procedure_event')
    .filter((row) => row.procedure_id === id)
    .map((row) => ({
      event: JSON.parse(String(row.event)) as ProcedureEvent,
      previousHash: String(row.previous_hash),
      hash: String(row.hash),
    }));

test('R-191: two procedures run side by side and share a set of requirements; each log is whole', () => {
  assert.deepEqual(
    rows('procedure').map(({ kind, segment }) => [kind, segment]),
    [
      ['restrictive-open-house', 'light'],
      ['european-tender-dialogue', 'heavy'],
      ['social-contracting', null],
    ],
  );
  assert.equal(rows('procedure_requirement_set').filter((row) => row.requirement_set_id === 1).length, 2);
  for (const id of [1, 2, 3]) assert.equal(firstBrokenLine(logOf(id)), undefined);
  const light = foldProcedure(logOf(1).map(({ event }) => event));
  assert.deepEqual(light.runs[0]?.phases.at(-1)?.closesAt, '2026-12-18T11:00:00.000Z');
});

test('R-128: the 14 light products are bought in the one, the 9 heavy ones in the other', () => {
  const products = (id: number) => rows('procedure_product').filter((row) => row.procedure_id === id).length;
  assert.deepEqual([products(1), products(2), products(3)], [14, 9, 0]);
});

test('R-183: a requirement was sharpened while the procedure ran, with its reason and its own moment of publication', () => {
  const [second] = rows('requirement_version').filter(({ version }) => version === 2);
  assert.ok(second?.reason);
  assert.equal(second?.published_at, '2026-10-27T09:00:00.000Z');
});

test('R-291: every municipality has what it must have ready in each planning', () => {
  const demands = rows('plan_item').filter(({ kind }) => kind === 'minimum-demand');
  assert.equal(demands.length, 3 * data.municipalities.municipalities.length);
});

test('the steps of the data can be taken on any day on which the demonstration is made', () => {
  for (const today of ['2026-12-31', '2026-06-15', '2026-11-01']) assert.equal(rowsOn(today)('procedure').length, 3);
});
