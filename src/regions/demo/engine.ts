/** The engine of the claims module: the demonstration is decided by the real thing, never by a copy. */
export { type LineResult, startBatch } from '../../modules/claims/domain/batch.ts';
export type { AllocationFacts, ClaimFacts, ClaimLine, CreditTarget, TariffFacts } from '../../modules/claims/domain/facts.ts';
export type { AllocationUsage, World } from '../../modules/claims/domain/world.ts';
export { type ProductMonthTotal, Tally } from '../../modules/claims/use-cases/tally.ts';
