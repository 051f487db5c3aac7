import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { resultRoutes } from './result-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { tableRoutes } from './table-routes.ts';

/** All addresses of this module. */
export const deliveryRoutes = (options: ModuleOptions): Route[] => [
  ...tableRoutes(options),
  ...resultRoutes(options),
  ...stepRoutes(options),
];
