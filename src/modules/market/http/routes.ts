import type { Route } from '../../../platform/http/index.ts';
import { clauseRoutes } from './clause-routes.ts';
import type { ModuleOptions } from './context.ts';
import { marketAnalysisRoutes } from './market-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { turnoverRoutes } from './turnover-routes.ts';

/** The homework of a region: its market, and what its contracts do for its goals. */
export const marketRoutes = (options: ModuleOptions): Route[] => [
  ...marketAnalysisRoutes(options),
  ...noteRoutes(options),
  ...turnoverRoutes(options),
  ...clauseRoutes(options),
];
