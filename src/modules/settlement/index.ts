/** Server door of settlement: what is due without a declaration, and the settlement of a year. */
export { settlementRoutes } from './http/routes.ts';
export { loadAgreedProducts } from './storage/decided-care.ts';
export { POST_DUE_JOB, postDueEverywhere, postDueJob } from './use-cases/due-job.ts';
export { settleRegion } from './use-cases/settle-region.ts';
export { stateFact } from './use-cases/state-fact.ts';
export { decideOnSettlement, previewSettlement, proposeSettlement, type Settler } from './use-cases/year-settlement.ts';
