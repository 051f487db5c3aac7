import type { Route } from '../../../platform/http/index.ts';
import { calculationRoutes } from './calculation-routes.ts';
import type { ModuleOptions } from './context.ts';
import { costPriceRoutes } from './cost-price-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { tariffRoutes } from './tariff-routes.ts';

/** Everything about what care costs and what is paid for it. */
export const pricingRoutes = (options: ModuleOptions): Route[] => [
  ...calculationRoutes(options),
  ...tariffRoutes(options),
  ...dossierRoutes(options),
  ...costPriceRoutes(options),
];
