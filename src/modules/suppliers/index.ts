/** Server door of suppliers. */
export type { Differentiation } from './domain/tiers.ts';
export { type FileSection, ownActorOf, supplierActorOf } from './http/context.ts';
export { counterSection } from './http/counter-section.nl.ts';
export { suppliersRoutes } from './http/routes.ts';
export {
  providerWorkOf,
  supplierWaitsOf,
  supplierWorkOf,
  type WaitToShow,
  type WorkToShow,
} from './http/work-texts.nl.ts';
export { insertPolicy, listPolicies } from './storage/policies.ts';
export { isProviderOf, listRegionProviders, type RegionProvider } from './storage/region-providers.ts';
export { listDutyReports } from './storage/reports.ts';
export { assignManager, chooseStyle } from './use-cases/keep-accounts.ts';
export { agreeAction, takeActionStep } from './use-cases/keep-actions.ts';
export { checkCondition, keepReport } from './use-cases/keep-file.ts';
export { planMeeting, recordMeeting } from './use-cases/keep-meetings.ts';
export { replyToSignal, reportSignal, takeSignalStep } from './use-cases/keep-signals.ts';
export { gatherOverview } from './use-cases/overview.ts';
export { adoptDifferentiation, adoptPlacements } from './use-cases/place-providers.ts';
export type { SupplierActor } from './use-cases/supplier-actor.ts';
