import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { importRoutes } from './import-routes.ts';
import { populationRoutes } from './population-routes.ts';
import { readRoutes } from './read-routes.ts';
import { writeRoutes } from './write-routes.ts';

/** All addresses of this module. */
export const estimatesRoutes = (options: ModuleOptions): Route[] => [
  ...readRoutes(options),
  ...writeRoutes(options),
  ...importRoutes(options),
  ...populationRoutes(options),
];
