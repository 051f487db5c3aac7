import type { Route } from '../../../platform/http/index.ts';
import type { ProcurementOptions } from './context.ts';

export const requirementRoutes = (_options: ProcurementOptions): Route[] => [];
