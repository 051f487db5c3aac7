import type { Route } from '../../../platform/http/index.ts';
import { accessLogRoutes } from './access-log-routes.ts';
import type { ModuleOptions } from './context.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { regionRoutes } from './region-routes.ts';
import { registerRoutes } from './register-routes.ts';

/** All addresses of this module. */
export const partiesRoutes = (options: ModuleOptions): Route[] => [
  ...organisationRoutes(options),
  ...regionRoutes(options),
  ...peopleRoutes(options),
  ...mandateRoutes(options),
  ...registerRoutes(),
  ...accessLogRoutes(),
];
