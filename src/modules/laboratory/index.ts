/** Server door of the funding laboratory. */
export type { RegionalModel } from './domain/regional-model.ts';
export { laboratoryRoutes } from './http/routes.ts';
export { gatherCare } from './use-cases/gather-care.ts';
