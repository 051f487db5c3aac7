export { homeOf } from './http/home-of.ts';
export { steeringRoutes } from './http/routes.ts';
export { recordUtilisation, type UtilisationDelta } from './storage/record-utilisation.ts';
export { commitCare } from './use-cases/commit-care.ts';
