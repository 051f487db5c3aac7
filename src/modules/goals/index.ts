/** Server door of goals. */
export { goalsRoutes } from './http/routes.ts';
export { type Goal, listGoals, listPurchaseTasks, type PurchaseTask } from './storage/list-goals.ts';
