import type { Route } from '../../../platform/http/index.ts';
import type { PurchaseModel } from '../../instruments/index.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { choiceActRoutes, choiceReadRoutes } from './choice-routes.ts';
import { comparisonRoutes } from './comparison-routes.ts';
import type { ModuleOptions } from './context.ts';

/** Choices per segment, whether they fit together, and other regions beside them. */
export const choiceRoutes = (options: ModuleOptions & { readonly models: readonly PurchaseModel[] }): Route[] => [
  ...choiceReadRoutes(options),
  ...choiceActRoutes(options),
  ...analysisRoutes(options),
  ...comparisonRoutes(options),
];
