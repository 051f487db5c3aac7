import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { mailRoutes } from './mail-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { viewRoutes } from './view-routes.ts';
import { visitRoutes } from './visit-routes.ts';
import { watchRoutes } from './watch-routes.ts';
import { worklistRoutes } from './worklist-routes.ts';

/** What people keep for their own work: views, figures they follow, mail, and the reports of past months. */
export const deskRoutes = (options: ModuleOptions): Route[] => [
  ...viewRoutes(),
  ...watchRoutes(options),
  ...mailRoutes(options),
  ...reportRoutes(),
  ...visitRoutes(options),
  ...worklistRoutes(options),
];
