/** Server door of publication. */
export { publicationRoutes } from './http/routes.ts';
export { publish } from './use-cases/publish.ts';
