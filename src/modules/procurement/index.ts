/** Server door of procurement. */

export { defaultPlan } from './domain/default-plan.ts';
export type { ProcedureKind } from './domain/kind.ts';
export type { ProcedureEvent } from './domain/procedure-event.ts';
export { foldProcedure } from './domain/procedure-state.ts';
export { procurementRoutes } from './http/routes.ts';
export { PROCEDURE_KINDS } from './kinds/index.ts';
export { PLAN_LIBRARY, REQUIREMENT_LIBRARY } from './library/index.ts';
export { chainOf } from './storage/procedure-events.ts';
export { type AwardedApplication, listAwarded } from './use-cases/award/list-awarded.ts';
export { decideStep, type Step } from './use-cases/run-procedure.ts';
