import { Type } from 'typebox';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, listOf, searchField } from '../../../platform/http/schema-parts.ts';
import { Product } from '../api.ts';
import { listProducts, type Product as StoredProduct } from '../storage/list-products.ts';
import { actRoutes } from './act-routes.ts';
import { bookRoutes } from './book-routes.ts';
import { codeMapRoute } from './code-map-route.ts';
import type { ModuleOptions } from './context.ts';
import { fileRoutes } from './file-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { productPageRoute } from './product-page-route.ts';
import { FUNDING_WORDS, WEIGHT_WORDS } from './words.nl.ts';

/** Products for everybody, and the product books that they come from. */
export const catalogueRoutes = (options: ModuleOptions): Route[] => [
  productsRoute(options),
  ...bookRoutes(options),
  ...fileRoutes(options),
  ...itemRoutes(options),
  productPageRoute(options),
  ...actRoutes(options),
  codeMapRoute(options),
];

const productsRoute = ({ today }: ModuleOptions): Route =>
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
  });

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
