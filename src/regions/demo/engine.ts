/** The real thing of the modules: the demonstration is decided, answered and booked by it, never by a copy. */
export { type BatchDecision, type LineResult, startBatch } from '../../modules/claims/domain/batch.ts';
export type {
  AllocationFacts,
  ClaimFacts,
  ClaimLine,
  CreditTarget,
  TariffFacts,
} from '../../modules/claims/domain/facts.ts';
export type { AllocationUsage, World } from '../../modules/claims/domain/world.ts';
export { ENGINE_VERSION } from '../../modules/claims/use-cases/adjudicate-claim.ts';
export { type ProductMonthTotal, Tally } from '../../modules/claims/use-cases/tally.ts';
export { answerClients, answerHead, answerHeader } from '../../modules/exchange/translate/answer.ts';
export { type DimensionAmount, entriesOfDecision, entriesOfPayment } from '../../modules/ledger/domain/entries.ts';
