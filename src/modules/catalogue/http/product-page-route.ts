import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { Id } from '../../../platform/http/schema-parts.ts';
import { Boekproduct } from '../api.ts';

import type { AnyItem, ItemKind } from '../domain/book/product-book.ts';
import { findProductId } from '../storage/product-ids.ts';
import { type OpenedBook, openBook } from '../use-cases/book.ts';
import { bookFindings } from '../use-cases/book-findings.ts';
import { toBevinding } from './book-json.ts';
import { BOOK_STATUS_WORDS } from './book-words.nl.ts';
import { BOOK_RECORD, type ModuleOptions, BOOK_TAGS as tags } from './context.ts';
import { itemToJson } from './item-json.ts';
import { catalogueRefusals } from './refusals.nl.ts';

/** One product of a book with all that belongs to it. */
export const productPageRoute = ({ today }: ModuleOptions): Route =>
  route({
    method: 'GET',
    url: '/productenboeken/:id/producten/:sleutel',
    summary: 'Een product uit een boek, met wat erbij hoort',
    tags,
    rights: 'catalogue.read',
    params: Type.Object({ id: Id, sleutel: Type.String({ minLength: 1, maxLength: 220 }) }),
    answer: Boekproduct,
    refusals: catalogueRefusals,
    async handler({ params, tx, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const opened = await openBook(tx, params.id, today());
      if (!opened.ok) return opened;
      const page = pageOf(opened.value, params.sleutel);
      if (!page) return no({ code: 'catalogue.item-unknown' });
      const productId = await findProductId(tx, opened.value.head.regionId, params.sleutel, today());
      return yes(answer({ ...page.body, productId }, { version: page.version }));
    },
  });

function pageOf({ head, status, stored, book }: OpenedBook, key: string) {
  const found = stored.find((one) => one.kind === 'products' && one.key === key);
  const product = book.products.find((one) => one.key === key);
  if (!found || !product) return undefined;
  const shown = <Kind extends ItemKind>(kind: Kind, belongs: (item: OpenedBook['book'][Kind][number]) => boolean) =>
    stored
      .filter((one) => one.kind === kind && belongs(one.content as never))
      .map(({ content, rowVersion }) => itemToJson(kind, content as AnyItem, rowVersion) as never);
  const places = new Set(product.positions.map(({ axis, value }) => `${axis}.${value}`));
  const own = (one: { readonly product: string | null }) => one.product === key;
  const body = {
    boek: { id: head.id, titel: head.title, status: BOOK_STATUS_WORDS[status] },
    product: itemToJson('products', product, found.rowVersion) as never,
    segment: shown('segments', (one) => one.key === product.segment)[0] ?? null,
    waarden: shown('axisValues', (one) => places.has(`${one.axis}.${one.code}`)),
    tijdbegrip: shown('timeTerms', (one) => one.key === product.timeTerm)[0] ?? null,
    onderdelen: shown('parts', own),
    onderdeelVan: shown('parts', (one) => one.part === key),
    codes: shown('codes', own),
    eisen: shown('demands', (one) => own(one) || one.product === null),
    begrippen: shown('definitions', (one) => own(one) || (one.product === null && one.variant === product.variant)),
    bevindingen: bookFindings(book)
      .filter((one) => one.kind === 'products' && one.key === key)
      .map((one) => toBevinding(book, one)),
  };
  return { body, version: found.rowVersion };
}
