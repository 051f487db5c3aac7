import type { Route } from '../../../platform/http/index.ts';
import { applicationRoutes } from './application-routes.ts';
import { assessmentRoutes } from './assessment-routes.ts';
import { awardRoutes } from './award-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import type { ProcurementOptions } from './context.ts';
import { documentRoutes } from './document-routes.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { formulaRoutes } from './formula-routes.ts';
import { logRoutes } from './log-routes.ts';
import { notaRoutes } from './nota-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { procedureRoutes } from './procedure-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { questionRoutes } from './question-routes.ts';
import { requirementRoutes } from './requirement-routes.ts';

/** All addresses of this module. */
export const procurementRoutes = (options: ProcurementOptions): Route[] => [
  ...procedureRoutes(options),
  ...logRoutes(options),
  ...planRoutes(options),
  ...requirementRoutes(options),
  ...publicRoutes(options),
  ...documentRoutes(options),
  ...questionRoutes(options),
  ...notaRoutes(options),
  ...complaintRoutes(options),
  ...evidenceRoutes(options),
  ...applicationRoutes(options),
  ...formulaRoutes(options),
  ...assessmentRoutes(options),
  ...awardRoutes(options),
];
