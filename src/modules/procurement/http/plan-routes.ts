import type { Route } from '../../../platform/http/index.ts';
import type { ProcurementOptions } from './context.ts';

export const planRoutes = (_options: ProcurementOptions): Route[] => [];
