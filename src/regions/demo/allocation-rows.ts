import type { DemoAllocation } from './allocations.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { dayOf, instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import type { DemoRow } from './tables.ts';

const ROWS_PER_BATCH = 4_000;

/** Children and their allocations with all versions, in pieces. */
export function* allocationBatches(region: DemoRegion): Generator<DemoBatch> {
  const { ids, clients, allocations } = region;
  for (const piece of pieces(clients)) {
    yield batchOf(
      'allocations',
      'client',
      piece.map((client) => ({
        id: client.id,
        region_id: ids.region,
        municipality_id: ids.municipality(client.municipality),
        bsn_encrypted: { seal: 'encrypt' as const, bsn: client.bsn },
        bsn_hash: { seal: 'hash' as const, bsn: client.bsn },
        born_on: client.bornOn,
        sex: client.sex,
        surname: client.surname,
        prefix: client.prefix,
        initials: client.initials,
        secret_residence: client.secretResidence,
      })),
    );
  }
  for (const piece of pieces(allocations)) {
    yield batchOf(
      'allocations',
      'allocation',
      piece.map((allocation) => ({
        id: allocation.id,
        region_id: ids.region,
        municipality_id: ids.municipality(allocation.municipality),
        provider_id: ids.provider(allocation.contract.provider.index),
        client_id: allocation.client,
        number: allocation.number,
      })),
    );
    yield batchOf(
      'allocations',
      'allocation_version',
      piece.flatMap((allocation) => versions(region, allocation)),
    );
  }
}

function versions({ ids }: DemoRegion, allocation: DemoAllocation): DemoRow<'allocation_version'>[] {
  const version = (number: number, through: number, reason: string | null, decidedOn: number, minute: number) => ({
    allocation_id: allocation.id,
    version: number,
    municipality_id: ids.municipality(allocation.municipality),
    provider_id: ids.provider(allocation.contract.provider.index),
    product_id: allocation.productIndex + 1,
    product_category: allocation.product.category,
    product_code: allocation.product.code,
    from_on: dayOf(allocation.from),
    through_on: dayOf(through),
    volume: allocation.volume,
    unit: allocation.product.unit,
    frequency: allocation.frequency,
    change_reason: reason,
    decided_at: instantOn(dayOf(decidedOn), minute),
  });
  const minute = 8 * 60 + (allocation.id % 480);
  const first = version(1, allocation.firstThrough, null, allocation.decidedOn, minute);
  if (allocation.deletedOn > 0) return [first, version(2, allocation.from, '13', allocation.deletedOn, minute)];
  if (allocation.lengthenedOn > 0)
    return [first, version(2, allocation.through, '04', allocation.lengthenedOn, minute)];
  return [first];
}

/** What was approved per allocation and month of care, after all declarations. */
export function* usageBatches({ ids, allocations }: DemoRegion): Generator<DemoBatch> {
  for (const piece of pieces(allocations)) {
    yield batchOf(
      'totals',
      'allocation_usage',
      piece.flatMap((allocation) =>
        [...allocation.months].map(([month, use]) => ({
          allocation_id: allocation.id,
          month,
          municipality_id: ids.municipality(allocation.municipality),
          provider_id: ids.provider(allocation.contract.provider.index),
          approved_volume: use.volume,
          approved_cents: use.cents,
        })),
      ),
    );
  }
}

function* pieces<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += ROWS_PER_BATCH) yield list.slice(at, at + ROWS_PER_BATCH);
}
