import { Type } from 'typebox';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, listOf, searchField } from '../../../platform/http/schema-parts.ts';
import { Openbaar, OpenbaarProduct, OpenbareAanbieder } from '../api.ts';
import { findPublicRegionName, listPublicProducts, listPublicProviders } from '../storage/public-offer.ts';
import type { ModuleOptions } from './context.ts';
import { toOpenbaarProduct, toOpenbareAanbieder } from './to-json.ts';

const tags = ['Openbaar'];

/** Who gives which care, for everybody: no sign-in, no amounts. */
export function publicRoutes({ today }: ModuleOptions): Route[] {
  return [
    openRoute({
      method: 'GET',
      url: '/openbaar',
      summary: 'De regio en wie er welke hulp geeft',
      tags,
      answer: Openbaar,
      async handler({ tx }) {
        const providers = await listPublicProviders(tx, { onDay: today() });
        return { regio: (await findPublicRegionName(tx)) ?? '', aanbieders: providers.map(toOpenbareAanbieder) };
      },
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/aanbieders',
      summary: 'Aanbieders met hun producten en gemeenten',
      tags,
      query: Type.Object({ ...searchField, gemeente: Type.Optional(Id), product: Type.Optional(Id) }),
      answer: listOf(OpenbareAanbieder),
      async handler({ query, tx }) {
        const filter = {
          onDay: today(),
          search: query.zoek,
          municipalityId: query.gemeente,
          productId: query.product,
        };
        return wholeList(await listPublicProviders(tx, filter), toOpenbareAanbieder);
      },
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/producten',
      summary: 'Producten met wie ze geeft en voor welke gemeenten',
      tags,
      query: Type.Object({ gemeente: Type.Optional(Id) }),
      answer: listOf(OpenbaarProduct),
      handler: async ({ query, tx }) =>
        wholeList(await listPublicProducts(tx, { onDay: today(), municipalityId: query.gemeente }), toOpenbaarProduct),
    }),
  ];
}
