import { adoptTariffs } from './adopted-tariffs.ts';
import { allocationBatches, usageBatches } from './allocation-rows.ts';
import type { DemoBatch } from './batch.ts';
import { bookBatches } from './book-rows.ts';
import { claimBatches } from './claim-batches.ts';
import { contractBatches } from './contract-rows.ts';
import { cooperationBatches } from './cooperation-rows.ts';
import { deliveryBatches } from './delivery-rows.ts';
import type { DemoRegion } from './demo-region.ts';
import { estimateBatches } from './estimate-rows.ts';
import { fundingBatches } from './funding-rows.ts';
import { goalBatches } from './goal-rows.ts';
import { homeworkBatches } from './homework-rows.ts';
import { indexBatches } from './index-rows.ts';
import { partyBatches } from './party-rows.ts';
import { pricingBatches } from './pricing-rows.ts';
import { procedureBatches } from './procedure-rows.ts';
import { questionBatches } from './question-rows.ts';
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
  yield* bookBatches(region);
  yield* estimateBatches(region);
  const adopted = adoptTariffs(region, tariffs);
  yield* pricingBatches(region, adopted);
  yield* contractBatches(region, tariffs, adopted);
  yield* fundingBatches(region);
  yield* indexBatches(region);
  yield* procedureBatches(region);
  yield* questionBatches(region);
  yield* cooperationBatches(region);
  yield* homeworkBatches(region);
  yield* allocationBatches(region);
  yield* claimBatches(region, tariffs);
  yield* usageBatches(region);
  yield* deliveryBatches(region);
}
