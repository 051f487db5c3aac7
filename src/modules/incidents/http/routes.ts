import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { continuityRoutes } from './continuity-routes.ts';
import { incidentRoutes } from './incident-routes.ts';

/** Incidents at providers, and what stands out for the continuity of their care. */
export const incidentsRoutes = (options: ModuleOptions): Route[] => [
  ...incidentRoutes(options),
  ...continuityRoutes(options),
];
