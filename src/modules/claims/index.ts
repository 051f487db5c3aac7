/** Server door of claims: declarations are decided here, whatever message brought them. */
export { maskOfRules, retourcodesOn, rulesOfMask } from './domain/rules.ts';
export { type RefusedLine, refusedLines } from './storage/refused-lines.ts';
export { adjudicateClaim, type ClaimDecided, ENGINE_VERSION, refusedOf } from './use-cases/adjudicate-claim.ts';
export type { IncomingClaim, IncomingLine } from './use-cases/incoming-claim.ts';
export { type Survey, startSurvey } from './use-cases/survey.ts';
export type { ProductMonthTotal } from './use-cases/tally.ts';
