import type { Route } from '../../../platform/http/index.ts';
import { comparisonRoutes } from './comparison/comparison-routes.ts';
import { consentRoutes } from './consent/consent-routes.ts';
import type { ModuleOptions } from './context.ts';
import { contractRoutes } from './contract-routes.ts';
import { supervisionRoutes } from './dissolution/supervision-routes.ts';
import { documentRoutes } from './document/document-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { groupRoutes } from './group/group-routes.ts';
import { indexationRoutes } from './indexation-routes.ts';
import { obligationsRoutes } from './obligations-routes.ts';
import { papersRoutes } from './papers/papers-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { setUpRoutes } from './set-up/set-up-routes.ts';
import { signatureRoutes } from './signature/signature-routes.ts';

/** All addresses of this module. */
export const contractsRoutes = (options: ModuleOptions): Route[] => [
  ...exportRoutes(options),
  ...obligationsRoutes(options),
  ...registerRoutes(options),
  ...groupRoutes(options),
  ...documentRoutes(options),
  ...setUpRoutes(options),
  ...papersRoutes(options),
  ...signatureRoutes(options),
  ...supervisionRoutes(options),
  ...consentRoutes(options),
  ...comparisonRoutes(),
  ...contractRoutes(options),
  ...indexationRoutes(options),
  ...searchRoutes(options),
  ...publicRoutes(options),
];
