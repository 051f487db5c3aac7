/** Server door of claims: declarations are decided here, whatever message brought them. */
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Route } from '../../platform/http/index.ts';
import { claimRoutes } from './http/claim-routes.ts';
import { exportRoutes } from './http/export-routes.ts';
import { lineRoutes } from './http/line-routes.ts';

export { type BatchDecision, type LineResult, startBatch } from './domain/batch.ts';
export type { AllocationFacts, ClaimFacts, ClaimLine, CreditTarget, TariffFacts } from './domain/facts.ts';
export type { IncomingClaim, IncomingLine } from './domain/incoming-claim.ts';
export { maskOfRules, retourcodesOn, rulesOfMask } from './domain/rules.ts';
export type { AllocationUsage, World } from './domain/world.ts';
export { type RefusedLine, refusedLines } from './storage/refused-lines.ts';
export { adjudicateClaim, type ClaimDecided, ENGINE_VERSION, refusedOf } from './use-cases/adjudicate-claim.ts';
export { type Survey, startSurvey } from './use-cases/survey.ts';
export { type ProductMonthTotal, Tally } from './use-cases/tally.ts';

export const claimsRoutes = ({ vault }: { readonly vault: BsnVault }): readonly Route[] => [
  ...claimRoutes,
  ...exportRoutes,
  ...lineRoutes(vault),
];
