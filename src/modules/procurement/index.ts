/** Server door of procurement. */

export { defaultPlan } from './domain/default-plan.ts';
export { paragraphsOf } from './domain/documents/paragraphs.ts';
export type { ProcedureKind } from './domain/kind.ts';
export type { ProcedureEvent } from './domain/procedure-event.ts';
export { foldProcedure } from './domain/procedure-state.ts';
export { EVIDENCE_WORDS } from './http/requirement-words.nl.ts';
export { procurementRoutes } from './http/routes.ts';
export { PROCEDURE_KINDS } from './kinds/index.ts';
export { PLAN_LIBRARY, REQUIREMENT_LIBRARY } from './library/index.ts';
export { type EvidenceRow, listEvidence } from './storage/evidence.ts';
export { chainOf } from './storage/procedure-events.ts';
export { type AskedRequirement, listAskedRequirements } from './storage/requirements.ts';
export { type AwardedApplication, listAwarded } from './use-cases/award/list-awarded.ts';
export { type PublicationFacts, publicationFacts } from './use-cases/publication-facts.ts';
export { documentDigest, type NotaContent, notaDigest } from './use-cases/questions/digests.ts';
export { decideStep, type Step } from './use-cases/run-procedure.ts';
