import type { Route } from '../../../platform/http/index.ts';
import type { ModuleOptions } from './context.ts';
import { documentRoutes } from './document-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { selfTestRoutes } from './self-test-routes.ts';
import { strategyRoutesOf } from './strategy-routes.ts';

/** The strategy of a region for a round. */
export const strategyRoutes = (options: ModuleOptions): Route[] => [
  ...strategyRoutesOf(options),
  ...itemRoutes(options),
  ...documentRoutes(options),
  ...selfTestRoutes(options),
];
