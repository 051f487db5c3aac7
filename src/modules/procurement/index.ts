/** Server door of procurement. */

export { EMPTY_CONTENT } from './domain/application/content.ts';
export type { Finding } from './domain/assessment/findings.ts';
export type { Points, StatedFormula } from './domain/assessment/panel.ts';
export { defaultPlan } from './domain/default-plan.ts';
export { paragraphsOf } from './domain/documents/paragraphs.ts';
export type { ProcedureKind } from './domain/kind.ts';
export { EARLY_START_MONTHS } from './domain/planning.ts';
export type { ProcedureEvent, RunKey } from './domain/procedure-event.ts';
export { foldProcedure } from './domain/procedure-state.ts';
export { nameOf } from './domain/recorded.ts';
export { EVIDENCE_WORDS } from './http/requirement-words.nl.ts';
export { procurementRoutes } from './http/routes.ts';
export { PROCEDURE_KINDS } from './kinds/index.ts';
export { PLAN_LIBRARY, REQUIREMENT_LIBRARY } from './library/index.ts';
export { type ComingProcedure, listComingProcedures } from './storage/coming-procedures.ts';
export { type EvidenceRow, insertEvidence, listEvidence } from './storage/evidence.ts';
export { chainOf } from './storage/procedure-events.ts';
export { type AskedRequirement, listAskedRequirements } from './storage/requirements.ts';
export { attachFile } from './use-cases/application/attach-file.ts';
export { keepDraft } from './use-cases/application/drafts.ts';
export { handInApplication, startApplication } from './use-cases/application/hand-in.ts';
export {
  recordConsensus,
  revealScores,
  scoreApplication,
  stateInterest,
  statePanel,
} from './use-cases/assessment/panel-acts.ts';
export { recordFinding } from './use-cases/assessment/record-finding.ts';
export { formulaDigest, stateFormula } from './use-cases/assessment/state-formula.ts';
export { decideAward, proposeAward } from './use-cases/award/decide-award.ts';
export { type AwardedApplication, listAwarded } from './use-cases/award/list-awarded.ts';
export { submitComplaint } from './use-cases/complaints/handle-complaints.ts';
export { listProcedurePapers } from './use-cases/procedure-papers.ts';
export { type PublicationFacts, publicationFacts } from './use-cases/publication-facts.ts';
export { documentDigest, type NotaContent, notaDigest } from './use-cases/questions/digests.ts';
export { decideStep, makeProcedure, type ProcurementActor, type Step, takeStep } from './use-cases/run-procedure.ts';
