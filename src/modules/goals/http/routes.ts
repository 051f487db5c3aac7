import { Type } from 'typebox';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, listOf } from '../../../platform/http/schema-parts.ts';
import { Doel, Inkooptaak } from '../api.ts';
import { listGoals, listPurchaseTasks } from '../storage/list-goals.ts';
import type { ModuleOptions } from './context.ts';
import { toDoel, toInkooptaak } from './goal-json.ts';
import { goalRoutes } from './goal-routes.ts';
import { noteRoutes } from './note-routes.ts';
import { pointRoutes } from './point-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { treeRoutes } from './tree-routes.ts';

const query = Type.Object({ regio: Type.Optional(Id) });

/** Goals and purchase tasks are policy, so everybody may read them; the region keeps them. */
export const goalsRoutes = (options: ModuleOptions): Route[] => [
  openRoute({
    method: 'GET',
    url: '/doelen',
    summary: 'Doelen met de inkooptaken die ze dienen',
    tags: ['Doelen'],
    query,
    answer: listOf(Doel),
    handler: async ({ query: { regio }, tx }) => wholeList(await listGoals(tx, regio), toDoel),
  }),
  openRoute({
    method: 'GET',
    url: '/inkooptaken',
    summary: 'Inkooptaken met de doelen die ze dienen',
    tags: ['Doelen'],
    query,
    answer: listOf(Inkooptaak),
    handler: async ({ query: { regio }, tx }) => wholeList(await listPurchaseTasks(tx, regio), toInkooptaak),
  }),
  ...treeRoutes(options),
  ...goalRoutes(options),
  ...taskRoutes(options),
  ...noteRoutes(options),
  ...pointRoutes(options),
];
