/** Door of the regions: data of one region, and the generator that makes an invented year of it. */

export { type ChoicesOfRegion, choicesInTheMaking, choicesOfRegions } from './choice-data.ts';
export type { DemoBatch, DemoStage } from './demo/batches.ts';
export { buildJw323For, type Jw323Options } from './demo/build-jw323.ts';
export { type Demo, openDemo } from './demo/demo.ts';
export { type DemoParameters, type DemoRegion, openDemoRegion } from './demo/demo-region.ts';
export {
  EXAMPLE_KINDS,
  type ExampleFacts,
  type ExampleKind,
  type RunningAllocation,
} from './demo/examples/example-facts.ts';
export { type ExampleFile, exampleFile } from './demo/examples/example-files.ts';
export type { SentLine } from './demo/jw323.ts';
export { DEMO_TABLES, type DemoRow, type DemoTable, isSealed, type RowValue, type Sealed } from './demo/tables.ts';
export { regionalModels } from './model-terms.ts';
export { purchaseModels } from './purchase-models.ts';
export { demoRegionData, demoRegionFolder, type RegionData, readRegionData } from './region-data.ts';
export { type StrategyData, strategyDataOf } from './strategy-data.ts';
