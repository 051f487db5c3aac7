export { isSmall, shownPlaces } from './domain/small-numbers.ts';
export { homeOf } from './http/home-of.ts';
export { goalWord } from './http/monitors/monitors.nl.ts';
export { steeringRoutes } from './http/routes.ts';
export { recordUtilisation, type UtilisationDelta } from './storage/record-utilisation.ts';
export { commitCare } from './use-cases/commit-care.ts';
export { type GoalsOfYear, gatherGoals } from './use-cases/gather-goals.ts';
export { gatherMonitors } from './use-cases/gather-monitors.ts';
