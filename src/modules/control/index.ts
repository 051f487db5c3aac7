/** Server door of control: enforcement against providers, and material control. */
export { controlRoutes } from './http/routes.ts';
export { controlSection } from './http/section.nl.ts';
export { controlWorkOf } from './http/work-texts.nl.ts';
export { findPublicPlan, listPublicPlans, type PublicControlPlan } from './storage/public-plans.ts';
export type { ControlActor, RegionActor } from './use-cases/control-actor.ts';
export { carryOut } from './use-cases/enforcement/carry-out.ts';
export { reactInCase, takeCaseStep } from './use-cases/enforcement/case-steps.ts';
export { openCase } from './use-cases/enforcement/open-case.ts';
export { openControl, takeControlStep } from './use-cases/material/control-steps.ts';
export { beginProgramme, takeProgrammeStep } from './use-cases/material/programme.ts';
