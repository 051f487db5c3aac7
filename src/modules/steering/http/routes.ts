import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { monitorRoutes } from './monitors/monitor-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { threadRoutes } from './thread-routes.ts';
import { earlyRoutes } from './utilisation/early-routes.ts';
import { utilisationRoutes } from './utilisation/utilisation-routes.ts';

/** All addresses of this module. */
export const steeringRoutes = (options: ModuleOptions): Route[] => [
  ...overviewRoutes(options),
  ...threadRoutes(options),
  ...utilisationRoutes(options),
  ...earlyRoutes(options),
  ...monitorRoutes(options),
];
