/** Server door of procurement. */
export { procurementRoutes } from './http/routes.ts';
