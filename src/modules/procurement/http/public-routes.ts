import type { Route } from '../../../platform/http/index.ts';
import type { ProcurementOptions } from './context.ts';

export const publicRoutes = (_options: ProcurementOptions): Route[] => [];
