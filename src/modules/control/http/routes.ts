import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { caseRoutes } from './enforcement/case-routes.ts';
import { flagRoutes } from './enforcement/flag-routes.ts';
import { protocolRoutes } from './enforcement/protocol-routes.ts';
import { controlRoutes as materialRoutes } from './material/control-routes.ts';
import { detailRoutes } from './material/detail-routes.ts';
import { programmeRoutes } from './material/programme-routes.ts';

/** Enforcement and material control. */
export const controlRoutes = (options: ModuleOptions): Route[] => [
  ...caseRoutes(options),
  ...protocolRoutes(options),
  ...flagRoutes(options),
  ...programmeRoutes(options),
  ...materialRoutes(options),
  ...detailRoutes(options),
];
