/** Server door of claims: declarations are decided here, whatever message brought them. */
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Route } from '../../platform/http/index.ts';
import { claimRoutes } from './http/claim-routes.ts';
import { contractFundingRoutes } from './http/contract-funding-routes.ts';
import { exportRoutes } from './http/export-routes.ts';
import { lineRoutes } from './http/line-routes.ts';
import { replayRoutes } from './http/replay/replay-routes.ts';
import type { ReviewOptions } from './http/review/context.ts';
import { deskRoutes } from './http/review/desk-routes.ts';
import { disputeRoutes } from './http/review/dispute-routes.ts';
import { sampleRoutes } from './http/review/sample-routes.ts';
import { tryRoutes } from './http/try-routes.ts';

export { type BatchDecision, decideBatch, type LineResult, startBatch } from './domain/batch.ts';
export { claimFindings } from './domain/claim-findings.ts';
export type { AllocationFacts, ClaimFacts, ClaimLine, CreditTarget, TariffFacts } from './domain/facts.ts';
export type { AgreedAmount } from './domain/funding/agreed-part.ts';
export type { FundingWorld } from './domain/funding/funding-world.ts';
export { toStoredFunding } from './domain/funding/stored-funding.ts';
export type { IncomingClaim, IncomingLine } from './domain/incoming-claim.ts';
export { calendarMonth, productPeriodIn } from './domain/product-period.ts';
export { maskOfRules, RULES as CLAIM_RULES, retourcodesOn, rulesOfMask } from './domain/rules.ts';
export { amountOfMinutes, perMinute } from './domain/tariff.ts';
export {
  type CountingVariant,
  countingVariant,
  measuredUnit,
  measuredVolume,
  timesInAllocation,
  timesInPeriod,
  wholeHours,
} from './domain/volume.ts';
export type { AllocationUsage, World } from './domain/world.ts';
export { passedBounds } from './storage/funding/passed-bounds.ts';
export { type ClaimRow, claimRows, type LineRow, lineRows } from './storage/operator-rows.ts';
export { type RefusedLine, refusedLines } from './storage/refused-lines.ts';
export { findReviewedClaim, type ReviewedClaim } from './storage/review/reviewed-claim.ts';
export { findSample, linesOfSample, type SampleLine, type SampleRow } from './storage/review/samples.ts';
export { VERDICT_SIGNS } from './storage/verdict-signs.ts';
export { COLUMNS as CLAIM_LINE_COLUMNS } from './storage/write-lines.ts';
export { adjudicateClaim, type ClaimDecided, ENGINE_VERSION, refusedOf } from './use-cases/adjudicate-claim.ts';
export { type PaidContract, type PaidProduct, partsOfTerms } from './use-cases/funding/parts-of-terms.ts';
export { type Intake, openIntake } from './use-cases/intake.ts';
export type { LinesCorrected } from './use-cases/replay/post-corrections.ts';
export {
  decideHeld,
  type HeldDecision,
  type LinesReviewed,
  type ReviewRefusal,
} from './use-cases/review/decide-held.ts';
export { recordFinding, type SampleRefusal, takeSample } from './use-cases/review/samples.ts';
export { type ProductMonthTotal, Tally } from './use-cases/tally.ts';

type ClaimsOptions = { readonly vault: BsnVault; readonly today: () => PlainDate };

export const claimsRoutes = ({ vault, today }: ClaimsOptions): readonly Route[] => [
  ...claimRoutes,
  ...exportRoutes,
  ...lineRoutes(vault),
  ...tryRoutes({ vault, today }),
  ...contractFundingRoutes(today),
];

/** The review desk, disagreements and replays. */
export const reviewRoutes = (options: ReviewOptions): readonly Route[] => [
  ...deskRoutes(options),
  ...disputeRoutes(options),
  ...sampleRoutes,
  ...replayRoutes(options),
];
export { type ClaimOnAllocation, claimsOnAllocation } from './storage/claims-on-allocation.ts';
export { paidForMessage } from './storage/paid-for-message.ts';
