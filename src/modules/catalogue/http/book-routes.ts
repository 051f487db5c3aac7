import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, openRoute, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, IdParams, listOf, nullable } from '../../../platform/http/schema-parts.ts';
import { Boekverschil, Productenboek, Productenboekdocument, ProductenboekKop } from '../api.ts';
import { differencesBetween } from '../domain/book/differences.ts';
import { listBooks } from '../storage/books.ts';
import { openBook, openHolding } from '../use-cases/book.ts';
import { changeBook, makeBook } from '../use-cases/keep-book.ts';
import { documentFromJson, PUBLIC, toKop, toProductenboek, toVerschil } from './book-json.ts';
import { productNames } from './book-sentences.nl.ts';
import { authorOf, BOOK_RECORD, type ModuleOptions, BOOK_TAGS as tags, viewerOf } from './context.ts';
import { catalogueRefusals } from './refusals.nl.ts';

const titel = Type.String({ minLength: 1, maxLength: 200 });
const vervangtProducten = Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000 })));
const bron = Type.Optional(nullable(Type.String({ maxLength: 2000 })));

/** Versions of the product book: read, made, changed, compared. */
export const bookRoutes = ({ today }: ModuleOptions): Route[] => [
  openRoute({
    method: 'GET',
    url: '/productenboeken/_geldend',
    summary: 'De productenboeken die op een dag gelden, voor iedereen',
    tags,
    query: Type.Object({ peildatum: Type.Optional(Day), regio: Type.Optional(Id) }),
    answer: listOf(Productenboek),
    async handler({ query, tx }) {
      const onDay = query.peildatum ?? today();
      const books = await openHolding(tx, query.regio, onDay);
      return wholeList(books, (one) => toProductenboek(one, onDay, PUBLIC));
    },
  }),
  route({
    method: 'GET',
    url: '/productenboeken',
    summary: 'De versies van het productenboek, met hun stand',
    tags,
    rights: 'catalogue.read',
    query: Type.Object({ regio: Type.Optional(Id) }),
    answer: listOf(ProductenboekKop),
    async handler({ query, tx, about }) {
      about({ recordKind: BOOK_RECORD });
      return wholeList(await listBooks(tx, { regionId: query.regio }), toKop(today()));
    },
  }),
  route({
    method: 'POST',
    url: '/productenboeken',
    summary: 'Een nieuwe versie maken: leeg, als kopie, of uit een document',
    tags,
    rights: 'catalogue.draft',
    idempotent: true,
    body: Type.Object({
      titel,
      van: Day,
      tot: Type.Optional(nullable(Day)),
      bron,
      vervangtProducten,
      vanId: Type.Optional(Id),
      document: Type.Optional(Productenboekdocument),
    }),
    answer: Productenboek,
    status: 201,
    refusals: catalogueRefusals,
    async handler({ body, tx, actor, can, about }) {
      const by = authorOf(actor, today());
      const made = await makeBook(tx, by, {
        title: body.titel,
        source: body.bron ?? null,
        fromOn: body.van,
        throughOn: body.tot ?? null,
        replacesProducts: body.vervangtProducten ?? null,
        basedOnId: body.vanId ?? null,
        document: body.document ? documentFromJson(body.document) : null,
      });
      if (!made.ok) return made;
      const { id, rowVersion } = made.value.head;
      about({ recordKind: BOOK_RECORD, recordId: String(id) });
      return yes(
        answer(toProductenboek(made.value, by.today, viewerOf({ actor, can })), {
          status: 201,
          version: rowVersion,
          location: `/productenboeken/${id}`,
        }),
      );
    },
  }),
  route({
    method: 'GET',
    url: '/productenboeken/:id',
    summary: 'Een productenboek met alles wat erin staat',
    tags,
    rights: 'catalogue.read',
    params: IdParams,
    answer: Productenboek,
    refusals: catalogueRefusals,
    async handler({ params, tx, actor, can, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const opened = await openBook(tx, params.id, today());
      if (!opened.ok) return opened;
      const book = toProductenboek(opened.value, today(), viewerOf({ actor, can }));
      return yes(answer(book, { version: opened.value.head.rowVersion }));
    },
  }),
  route({
    method: 'PATCH',
    url: '/productenboeken/:id',
    summary: 'Titel en periode van een concept wijzigen',
    tags,
    rights: 'catalogue.draft',
    ifMatch: true,
    params: IdParams,
    body: Type.Object({
      titel: Type.Optional(titel),
      van: Type.Optional(Day),
      tot: Type.Optional(nullable(Day)),
      bron,
      vervangtProducten,
    }),
    answer: Productenboek,
    refusals: catalogueRefusals,
    async handler({ params, body, tx, actor, can, ifMatch, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const by = authorOf(actor, today());
      const change = {
        ...(body.titel !== undefined && { title: body.titel }),
        ...(body.van !== undefined && { fromOn: body.van }),
        ...(body.tot !== undefined && { throughOn: body.tot }),
        ...(body.bron !== undefined && { source: body.bron }),
        ...(body.vervangtProducten !== undefined && { replacesProducts: body.vervangtProducten }),
      };
      const changed = await changeBook(tx, by, params.id, change, ifMatch);
      if (!changed.ok) return changed;
      const book = toProductenboek(changed.value, by.today, viewerOf({ actor, can }));
      return yes(answer(book, { version: changed.value.head.rowVersion }));
    },
  }),
  route({
    method: 'GET',
    url: '/productenboeken/:id/verschillen',
    summary: 'Wat er anders is dan in een andere versie',
    tags,
    rights: 'catalogue.read',
    params: IdParams,
    query: Type.Object({ met: Id }),
    answer: listOf(Boekverschil),
    refusals: catalogueRefusals,
    async handler({ params, query, tx, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const after = await openBook(tx, params.id, today());
      if (!after.ok) return after;
      const before = await openBook(tx, query.met, today());
      if (!before.ok) return before;
      const [earlier, later] = [before.value.book, after.value.book];
      return yes(wholeList(differencesBetween(earlier, later), toVerschil(productNames(later, earlier))));
    },
  }),
];
