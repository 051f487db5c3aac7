import { Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, listOf, searchField } from '../../../platform/http/schema-parts.ts';
import { Product } from '../api.ts';
import { listProducts, type Product as StoredProduct } from '../storage/list-products.ts';
import { FUNDING_WORDS, WEIGHT_WORDS } from './words.nl.ts';

/** The product book, for everybody. */
export const catalogueRoutes = ({ today }: { readonly today: () => PlainDate }): Route[] => [
  openRoute({
    method: 'GET',
    url: '/producten',
    summary: 'Het productenboek op een dag, met het doel dat elk product dient',
    tags: ['Producten'],
    query: Type.Object({ ...searchField, regio: Type.Optional(Id), peildatum: Type.Optional(Day) }),
    answer: listOf(Product),
    async handler({ query, tx }) {
      const filter = { regionId: query.regio, search: query.zoek, onDay: query.peildatum ?? today() };
      return wholeList(await listProducts(tx, filter), toProduct);
    },
  }),
];

const named = (id: number | null, name: string | null) => (id === null ? null : { id, naam: name ?? '' });

const toProduct = (row: StoredProduct): Product => ({
  id: row.id,
  regioId: row.regionId,
  naam: row.name,
  groep: row.group,
  segment: WEIGHT_WORDS[row.weight],
  productcategorie: row.category,
  code: row.code,
  eenheidcode: row.unit,
  bekostiging: FUNDING_WORDS[row.fundingModel],
  omschrijving: row.description,
  van: row.fromOn,
  tot: row.throughOn,
  doel: named(row.goalId, row.goalName),
  inkooptaak: named(row.taskId, row.taskName),
});
