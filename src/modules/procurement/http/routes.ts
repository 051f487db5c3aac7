import type { Route } from '../../../platform/http/index.ts';
import type { ProcurementOptions } from './context.ts';
import { logRoutes } from './log-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { procedureRoutes } from './procedure-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { requirementRoutes } from './requirement-routes.ts';

/** All addresses of this module. */
export const procurementRoutes = (options: ProcurementOptions): Route[] => [
  ...procedureRoutes(options),
  ...logRoutes(options),
  ...planRoutes(options),
  ...requirementRoutes(options),
  ...publicRoutes(options),
];
