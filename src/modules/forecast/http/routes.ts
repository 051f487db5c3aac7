import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { costsRoutes } from './costs-routes.ts';
import { forecastRoutes } from './forecast-routes.ts';

/** All addresses of this module. */
export const forecastModuleRoutes = (options: ModuleOptions): Route[] => [
  ...forecastRoutes(options),
  ...costsRoutes(options),
];
