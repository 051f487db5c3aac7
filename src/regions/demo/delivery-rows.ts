import { fromEpochDay } from '../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../kernel/working-days.ts';
import { DEFAULT_COUNTING, startClock } from '../../standards/ijw/index.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { type AwaitedReport, type DemoNotice, makeDeliveries } from './deliveries.ts';
import { dayOf, instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import type { DemoRow } from './tables.ts';

const ROWS_PER_BATCH = 4_000;

/**
 * Starts and stops as they were accepted, and the terms of those that are awaited (OP271, OP272). Their messages are from
 * before this installation and not kept. Uses what was declared: give it after the declarations.
 */
export function* deliveryBatches(region: DemoRegion): Generator<DemoBatch> {
  const { notices, awaited } = makeDeliveries(region);
  for (let at = 0; at < notices.length; at += ROWS_PER_BATCH) {
    const piece = notices.slice(at, at + ROWS_PER_BATCH);
    yield batchOf(
      'totals',
      'delivery_notice',
      piece.map((notice) => noticeRow(region, notice)),
    );
  }
  yield batchOf(
    'totals',
    'exchange_clock',
    awaited.map((report) => clockRow(region, report)),
  );
}

const partiesOf = ({ ids }: DemoRegion, { allocation }: Pick<DemoNotice, 'allocation'>) => ({
  region_id: ids.region,
  municipality_id: ids.municipality(allocation.municipality),
  provider_id: ids.provider(allocation.contract.provider.index),
  allocation_id: allocation.id,
});

function noticeRow(region: DemoRegion, notice: DemoNotice): DemoRow<'delivery_notice'> {
  const { allocation, begins, stop, reportedOn } = notice;
  return {
    ...partiesOf(region, notice),
    client_id: allocation.client,
    kind: stop ? 'stop' : 'start',
    removal: false,
    product_category: allocation.product.category,
    product_code: allocation.product.code,
    allocation_from_on: dayOf(allocation.from),
    begins_on: dayOf(begins),
    ends_on: stop ? dayOf(stop.ends) : null,
    end_reason: stop?.reason ?? null,
    recorded_at: instantOn(dayOf(reportedOn), 8 * 60 + (allocation.id % 480)),
  };
}

function clockRow(region: DemoRegion, report: AwaitedReport): DemoRow<'exchange_clock'> {
  const { term, startedOn, allocation } = report;
  const start = { term, startedOn: fromEpochDay(startedOn), about: String(allocation.number) };
  const clock = startClock(start, STATUTORY_CALENDAR, DEFAULT_COUNTING);
  return {
    ...partiesOf(region, report),
    term,
    must_move: clock.mustMove,
    expected_message: clock.expected.join(' of '),
    message_id: null,
    started_on: clock.startedOn,
    due_on: clock.dueOn,
  };
}
