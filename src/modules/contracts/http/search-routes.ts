import { Type } from 'typebox';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Zoekresultaten } from '../api.ts';
import { searchEverything } from '../storage/search.ts';
import { toZoekresultaat } from './to-json.ts';

/** One box to look for contracts, providers and products. */
export const searchRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/zoekresultaten',
    summary: 'Contracten, aanbieders en producten zoeken',
    tags: ['Zoekresultaten'],
    rights: 'search.use',
    query: Type.Object({ zoek: Type.String({ minLength: 2, maxLength: 100 }) }),
    answer: Zoekresultaten,
    async handler({ query, tx, can, about }) {
      about({ recordKind: 'search' });
      const found = await searchEverything(tx, query.zoek);
      return wholeList(
        found.filter((one) => one.kind !== 'contract' || can('contracts.read')),
        toZoekresultaat,
      );
    },
  }),
];
