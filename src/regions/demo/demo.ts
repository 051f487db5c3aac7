import type { DemoBatch } from './batch.ts';
import { demoBatches } from './batches.ts';
import type { DemoMonth } from './demo-calendar.ts';
import { type DemoParameters, declaredMonths, openDemoRegion } from './demo-region.ts';
import { numberedOn } from './numbered-on.ts';
import { regionsOf } from './regions-of.ts';

/** A demonstration of any size, of which nothing is made yet. */
export type Demo = {
  /** The declared months, oldest first. */
  readonly months: readonly DemoMonth[];
  /** True when there are more children than test numbers: for benches only, never to be shown or exchanged. */
  readonly bsnBeyondTestRange: boolean;
  /**
   * Every row, in an order in which each reference points back. One region is made after the other and forgotten when it
   * is done, so what is held does not grow with the scale.
   */
  batches(): AsyncGenerator<DemoBatch>;
};

/**
 * Opens a demonstration; scale 1 is the region itself, 42 all regions of the country. The same parameters give the same
 * rows, byte for byte. Throws RangeError when the data has no tariffs for the declared months, or the scale is not above 0.
 */
export function openDemo(parameters: DemoParameters): Demo {
  const months = declaredMonths(parameters);
  return { months, bsnBeyondTestRange: parameters.scale > 1, batches: () => allBatches(parameters) };
}

async function* allBatches(parameters: DemoParameters): AsyncGenerator<DemoBatch> {
  const numberOn = numberedOn();
  const total = Math.ceil(parameters.scale);
  for (const region of regionsOf(parameters)) {
    const done = region.place ?? 0;
    for await (const batch of demoBatches(openDemoRegion(region))) yield amongAll(numberOn(batch), done, total);
    numberOn.nextRegion();
  }
}

/** Progress of a region as part of the whole. */
function amongAll(batch: DemoBatch, regionsDone: number, regions: number): DemoBatch {
  const { progress } = batch;
  if (!progress) return batch;
  return {
    ...batch,
    progress: { done: regionsDone * progress.total + progress.done, total: regions * progress.total },
  };
}
