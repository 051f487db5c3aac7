/** Server door of the funding laboratory. */

export { laboratoryRoutes } from './http/routes.ts';
export { gatherCare } from './use-cases/gather-care.ts';
export type { RegionalModel } from './use-cases/regional-model.ts';
