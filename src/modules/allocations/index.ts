export { allocationsRoutes } from './http/routes.ts';
export {
  type AllocationFacts,
  type AllocationQuestion,
  type AllocationUse,
  loadAllocations,
} from './storage/load-allocations.ts';
export { type ClientFacts, loadClientsByBsnHash } from './storage/load-clients.ts';
export { recordUsage, type UsageDelta } from './storage/record-usage.ts';
