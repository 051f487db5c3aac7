/** The real thing of the modules: the demonstration is decided, answered and booked by it, never by a copy. */
export {
  type AgreedAmount,
  type AllocationFacts,
  type AllocationUsage,
  type BatchDecision,
  CLAIM_LINE_COLUMNS,
  type ClaimLine,
  type CreditTarget,
  ENGINE_VERSION,
  type FundingWorld,
  type LineResult,
  type PaidContract,
  type PaidProduct,
  type ProductMonthTotal,
  partsOfTerms,
  retourcodesOn,
  startBatch,
  Tally,
  type TariffFacts,
  toStoredFunding,
  VERDICT_SIGNS,
} from '../../modules/claims/index.ts';
export { volumesOf } from '../../modules/estimates/index.ts';
export { answerClients, answerHead, answerHeader, toPrestatie } from '../../modules/exchange/index.ts';
export { type DimensionAmount, entriesOfDecision, entriesOfPayment } from '../../modules/ledger/index.ts';
export { type CalculationDocument, calculate, PARAMETERS } from '../../modules/pricing/index.ts';
export {
  chainOf,
  decideStep,
  defaultPlan,
  documentDigest,
  foldProcedure,
  formulaDigest,
  type NotaContent,
  nameOf,
  notaDigest,
  PLAN_LIBRARY,
  PROCEDURE_KINDS,
  type ProcedureEvent,
  type ProcedureKind,
  paragraphsOf,
  REQUIREMENT_LIBRARY,
  type Step,
} from '../../modules/procurement/index.ts';
