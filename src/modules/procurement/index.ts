/** Server door of procurement. */
export { procurementRoutes } from './http/routes.ts';
export { type AwardedApplication, listAwarded } from './use-cases/award/list-awarded.ts';
