/** Server door of the funding laboratory. */
export { laboratoryRoutes } from './http/routes.ts';
