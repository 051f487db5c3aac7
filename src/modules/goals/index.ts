/** Server door of goals. */
export type { ClauseKey, LiveValue, Standing } from './domain/standing.ts';
export type { Asker } from './http/context.ts';
export { goalsRoutes } from './http/routes.ts';
export { THEME_NAMES } from './http/words.nl.ts';
export { DEVELOPMENT_LIBRARY } from './library/development-points.ts';
export { type Goal, listGoals, listPurchaseTasks, type PurchaseTask } from './storage/list-goals.ts';
export { type DevelopmentPoint, listPoints } from './storage/points.ts';
export { regionNamed } from './storage/region-name.ts';
