/** Server door of publication. */
export { publicationRoutes } from './http/routes.ts';
