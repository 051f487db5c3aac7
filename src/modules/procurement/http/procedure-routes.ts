import type { Route } from '../../../platform/http/index.ts';
import type { ProcurementOptions } from './context.ts';

export const procedureRoutes = (_options: ProcurementOptions): Route[] => [];
