import type { Route } from '../../../platform/http/index.ts';
import { accessLogRoutes } from './access-log-routes.ts';
import { checkRoutes } from './check-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import type { ModuleOptions } from './context.ts';
import { cooperationRoutes } from './cooperation-routes.ts';
import { frameRoutes } from './frame-routes.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { placeRoutes } from './place-routes.ts';
import { purchaseScopeRoutes } from './purchase-scope-routes.ts';
import { regionRoutes } from './region-routes.ts';
import { relationRoutes } from './relation-routes.ts';
import { workingGroupRoutes } from './working-group-routes.ts';

/** All addresses of this module. */
export const partiesRoutes = (options: ModuleOptions): Route[] => [
  ...organisationRoutes(options),
  ...placeRoutes(options),
  ...regionRoutes(options),
  ...peopleRoutes(options),
  ...mandateRoutes(options),
  ...cooperationRoutes(options),
  ...purchaseScopeRoutes(options),
  ...frameRoutes(options),
  ...workingGroupRoutes(options),
  ...contactRoutes(options),
  ...relationRoutes(options),
  ...checkRoutes(options),
  ...accessLogRoutes(),
];
