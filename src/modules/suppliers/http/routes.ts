import type { Route } from '../../../platform/http/index.ts';
import { accountRoutes } from './account-routes.ts';
import { actionRoutes } from './action-routes.ts';
import type { ModuleOptions } from './context.ts';
import { fileRoutes } from './file-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { signalRoutes } from './signal-routes.ts';
import { tierRoutes } from './tier-routes.ts';

/** Providers: their file, who manages them, signals, talks, conditions and tiers. */
export const suppliersRoutes = (options: ModuleOptions): Route[] => [
  ...fileRoutes(options),
  ...signalRoutes(options),
  ...accountRoutes(options),
  ...meetingRoutes(options),
  ...actionRoutes(options),
  ...reportRoutes(options),
  ...tierRoutes(options),
];
