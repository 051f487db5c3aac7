export { dailyPurpose } from './http/context.ts';
export { allocationsRoutes } from './http/routes.ts';
export { nameOfChild } from './http/to-json.ts';
export {
  type AllocationCase,
  findAllocationByNumber,
  findAllocationCase,
  findRequestCases,
  findSealedClient,
  keepContact,
  linkRequests,
  lockAllocationNumbers,
  newAllocationNumbers,
  type RequestCase,
  type SealedClient,
} from './storage/chain-cases.ts';
export {
  type AllocationContent,
  type AllocationParties,
  appendContents,
  loadContents,
  numbersGivenElsewhere,
  numbersWithApprovedLines,
} from './storage/contents.ts';
export { ensureClient, type NewClient } from './storage/ensure-client.ts';
export {
  type AllocationFacts,
  type AllocationQuestion,
  type AllocationUse,
  loadAllocations,
} from './storage/load-allocations.ts';
export { type ClientFacts, loadClientsByBsnHash } from './storage/load-clients.ts';
export { recordFirstUse, recordUsage, type UsageDelta } from './storage/record-usage.ts';
export {
  appendAnswer,
  appendRequests,
  type CareRequest,
  clientOfRequest,
  type KnownRequest,
  loadRequests,
  type RequestAnswer,
  type RequestParties,
  referencesUsed,
} from './storage/requests.ts';
export { gatherAllocation } from './use-cases/gather-allocation.ts';
