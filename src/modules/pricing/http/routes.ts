import type { Route } from '../../../platform/http/index.ts';
import { calculationFileRoutes } from './calculation-file-routes.ts';
import { calculationRoutes } from './calculation-routes.ts';
import type { ModuleOptions } from './context.ts';
import { costPriceRoutes } from './cost-price-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { tariffFileRoutes } from './tariff-file-routes.ts';
import { tariffRoutes } from './tariff-routes.ts';

/** Everything about what care costs and what is paid for it. */
export const pricingRoutes = (options: ModuleOptions): Route[] => [
  ...calculationFileRoutes(options),
  ...calculationRoutes(options),
  ...tariffFileRoutes(options),
  ...tariffRoutes(options),
  ...dossierRoutes(options),
  ...costPriceRoutes(options),
];
