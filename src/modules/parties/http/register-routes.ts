import { Type } from 'typebox';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, listOf } from '../../../platform/http/schema-parts.ts';
import { Beleidskader, Contactmoment, Inkoopniveau, Relatie, Samenwerkingstaak } from '../api.ts';
import {
  listCooperationTasks,
  listPolicyFrames,
  listPurchaseScope,
  listRelations,
  listStakeholderContacts,
} from '../storage/registers.ts';
import { toBeleidskader, toContactmoment, toInkoopniveau, toRelatie, toSamenwerkingstaak } from './to-json.ts';

const tags = ['Samenwerking'];

/** Registers about cooperation. */
export function registerRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/samenwerkingstaken',
      summary: 'Wat gezamenlijk is en wat niet, op welke grond',
      tags,
      rights: 'organisations.read',
      answer: listOf(Samenwerkingstaak),
      handler: async ({ tx, scope }) => wholeList(await listCooperationTasks(tx, scope.regionIds), toSamenwerkingstaak),
    }),
    route({
      method: 'GET',
      url: '/inkoopniveaus',
      summary: 'Op welk niveau elke hulpvorm wordt ingekocht',
      tags,
      rights: 'organisations.read',
      answer: listOf(Inkoopniveau),
      handler: async ({ tx, scope }) => wholeList(await listPurchaseScope(tx, scope.regionIds), toInkoopniveau),
    }),
    route({
      method: 'GET',
      url: '/beleidskaders',
      summary: 'Besluiten van raden en wat zij binden',
      tags,
      rights: 'organisations.read',
      answer: listOf(Beleidskader),
      handler: async ({ tx, scope }) => wholeList(await listPolicyFrames(tx, scope.regionIds), toBeleidskader),
    }),
    route({
      method: 'GET',
      url: '/contactmomenten',
      summary: 'Gesprekken met belanghebbenden en hun kanaal',
      tags,
      rights: 'organisations.read',
      answer: listOf(Contactmoment),
      handler: async ({ tx }) => wholeList(await listStakeholderContacts(tx), toContactmoment),
    }),
    route({
      method: 'GET',
      url: '/relaties',
      summary: 'Relaties tussen organisaties: wie betaalt, wie neemt af, wie verantwoordt',
      tags,
      rights: 'organisations.read',
      query: Type.Object({ organisatie: Type.Optional(Id) }),
      answer: listOf(Relatie),
      handler: async ({ query, tx }) => wholeList(await listRelations(tx, query.organisatie), toRelatie),
    }),
  ];
}
