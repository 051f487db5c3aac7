import { allocationBatches, usageBatches } from './allocation-rows.ts';
import type { DemoBatch } from './batch.ts';
import { claimBatches } from './claim-batches.ts';
import { contractBatches } from './contract-rows.ts';
import { cooperationBatches } from './cooperation-rows.ts';
import { deliveryBatches } from './delivery-rows.ts';
import type { DemoRegion } from './demo-region.ts';
import { goalBatches } from './goal-rows.ts';
import { partyBatches } from './party-rows.ts';
import { makeTariffs } from './tariff-book.ts';

export type { DemoBatch, DemoStage } from './batch.ts';

/**
 * Every row of a region, in an order in which each reference points back. The same parameters give the same rows, byte
 * for byte. Uses the region up: open it anew to walk through it again.
 */
export async function* demoBatches(region: DemoRegion): AsyncGenerator<DemoBatch> {
  const tariffs = makeTariffs(region.data, region.contracts);
  yield* partyBatches(region);
  yield* goalBatches(region);
  yield* contractBatches(region, tariffs);
  yield* cooperationBatches(region);
  yield* allocationBatches(region);
  yield* claimBatches(region, tariffs);
  yield* usageBatches(region);
  yield* deliveryBatches(region);
}
