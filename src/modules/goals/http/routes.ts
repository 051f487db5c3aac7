import { Type } from 'typebox';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, listOf } from '../../../platform/http/schema-parts.ts';
import { Doel, Inkooptaak } from '../api.ts';
import { type Goal, listGoals, listPurchaseTasks, type PurchaseTask } from '../storage/list-goals.ts';
import { DIRECTION_WORDS } from './words.nl.ts';

const query = Type.Object({ regio: Type.Optional(Id) });
const toNamed = (one: { readonly id: number; readonly name: string }) => ({ id: one.id, naam: one.name });

/** Goals and purchase tasks are policy, so everybody may read them. */
export const goalsRoutes = (): Route[] => [
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
];

const toDoel = (row: Goal): Doel => ({
  id: row.id,
  regioId: row.regionId,
  code: row.code,
  naam: row.name,
  omschrijving: row.description,
  bron: row.source,
  indicator: row.indicator,
  richting: row.direction === null ? null : DIRECTION_WORDS[row.direction],
  startOp: row.baseOn,
  streefdatum: row.targetOn,
  bovenliggendId: row.parentId,
  inkooptaken: row.tasks.map(toNamed),
});

const toInkooptaak = (row: PurchaseTask): Inkooptaak => ({
  id: row.id,
  regioId: row.regionId,
  code: row.code,
  naam: row.name,
  omschrijving: row.description,
  doelen: row.goals.map(toNamed),
});
