import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochDay, type PlainDate } from '../../kernel/plain-date.ts';
import { demoRegionData } from '../region-data.ts';
import { demoBatches } from './batches.ts';
import { makeDeliveries } from './deliveries.ts';
import { dayOf } from './demo-calendar.ts';
import { openDemoRegion } from './demo-region.ts';
import type { RowValue } from './tables.ts';

const today = '2026-11-22' as PlainDate;
const region = openDemoRegion({ data: demoRegionData(), seed: 'test', scale: 0.2, today });
const clocks: Readonly<Record<string, RowValue>>[] = [];
for await (const { table, rows } of demoBatches(region))
  if (table === 'exchange_clock') clocks.push(...rows.filter(({ allocation_id: id }) => id !== null));
// The same chance gives the same again, now that the declarations are known.
const { notices, awaited } = makeDeliveries(region);
const byAllocation = Map.groupBy(notices, ({ allocation }) => allocation);

test('TR326, TR382, TR415: starts and stops alternate, each stop with the start before it, and nothing follows a last stop', () => {
  for (const [{ number }, list] of byAllocation) {
    list.forEach((notice, at) => {
      const before = list[at - 1];
      const about = `allocation ${number}, notice ${at}`;
      if (notice.stop) {
        assert.equal(before?.stop, undefined, about);
        assert.equal(before?.begins, notice.begins, about);
        assert.ok(notice.stop.ends >= notice.begins, about);
      } else if (before) {
        assert.equal(before.stop?.reason, '20', about);
        assert.ok(notice.begins > (before.stop?.ends ?? 0), about);
      }
    });
  }
});

test('nearly every allocation that began has its start, inside its term; nothing is told before it happened or after today', () => {
  const begun = region.allocations.filter(({ deletedOn, from }) => deletedOn === 0 && from <= epochDay(today));
  assert.ok(byAllocation.size / begun.length > 0.97);
  for (const { allocation, begins, stop, reportedOn } of notices) {
    assert.ok(begins >= allocation.from && begins <= allocation.through);
    assert.ok(reportedOn >= (stop?.ends ?? begins) && reportedOn <= epochDay(today));
    assert.ok(stop === undefined || stop.ends <= allocation.through);
  }
});

test('nobody has help declared in a month after it ended, or was stopped for a time', () => {
  for (const [{ months }, list] of byAllocation) {
    const last = list.at(-1)?.stop;
    if (!last) continue;
    for (const [month, { volume }] of months) {
      assert.ok(volume === 0 || epochDay(month as PlainDate) <= last.ends, `${month} after ${dayOf(last.ends)}`);
    }
  }
});

test('OP271, OP272: only awaited reports have a clock; a handful of starts and of stops is late', () => {
  assert.equal(clocks.length, awaited.length);
  for (const term of ['start', 'stop']) {
    const late = clocks.filter((clock) => clock.term === term && String(clock.due_on) < today);
    assert.ok(late.length > 0 && late.length < 40, `${term} ${late.length}`);
  }
});
