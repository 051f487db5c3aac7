import { Type } from 'typebox';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Zoekresultaten } from '../api.ts';
import { searchEverything } from '../storage/search.ts';
import type { ModuleOptions } from './context.ts';
import { toZoekresultaat } from './to-json.ts';

/** One box to look for contracts, providers and products, and for what higher floors add. What is typed may name a child, so it travels in a body. */
export const searchRoutes = ({ findMore = async () => [] }: Pick<ModuleOptions, 'findMore'>): Route[] => [
  route({
    method: 'POST',
    url: '/zoekresultaten/_zoek',
    summary: 'Zoeken in alles wat u mag zien, behalve jeugdigen',
    tags: ['Zoekresultaten'],
    rights: 'search.use',
    body: Type.Object({ zoek: Type.String({ minLength: 2, maxLength: 100 }) }, { additionalProperties: false }),
    answer: Zoekresultaten,
    async handler({ body, tx, can, about }) {
      about({ recordKind: 'search' });
      const found = await searchEverything(tx, body.zoek);
      const own = found.filter((one) => one.kind !== 'contract' || can('contracts.read')).map(toZoekresultaat);
      return wholeList([...own, ...(await findMore(tx, body.zoek, can))], (one) => one);
    },
  }),
];
