import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { KEY_PATTERN } from '../domain/book/item-key.ts';
import { type AnyItem, ITEM_KINDS, type ItemKind } from '../domain/book/product-book.ts';
import { addCombinations, addItem, changeItem, dropItem, promoteArrangement } from '../use-cases/keep-items.ts';
import { KIND_WORDS } from './book-fields.nl.ts';
import { ITEM_SCHEMAS } from './book-schemas.ts';
import { authorOf, BOOK_RECORD, type ModuleOptions, BOOK_TAGS as tags } from './context.ts';
import { itemFromJson, itemToJson } from './item-json.ts';
import { catalogueRefusals } from './refusals.nl.ts';

const ItemParams = Type.Object({ id: Id, sleutel: Type.String({ minLength: 1, maxLength: 220 }) });
const rights = 'catalogue.draft';
const refusals = catalogueRefusals;
type Json = Readonly<Record<string, unknown>>;

/** Things in a concept, the same three acts for every kind; two people can work in one book at a time. */
export const itemRoutes = (options: ModuleOptions): Route[] => [
  ...ITEM_KINDS.flatMap((kind) => routesOf(kind, options)),
  combinationRoute(options),
  promotionRoute(options),
];

function routesOf(kind: ItemKind, { today }: ModuleOptions): Route[] {
  const { noun, one } = KIND_WORDS[kind];
  const { given, made, changed } = ITEM_SCHEMAS[kind];
  const url = `/productenboeken/:id/${noun}`;
  const show = (item: AnyItem, version: number) => itemToJson(kind, item, version) as never;
  return [
    route({
      method: 'POST',
      url,
      operationId: `maak-${noun}`,
      summary: `Zet in een concept: ${one}`,
      tags,
      rights,
      idempotent: true,
      params: IdParams,
      body: made,
      answer: given,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
        const added = await addItem(tx, authorOf(actor, today()), params.id, kind, itemFromJson(kind, body as Json));
        if (!added.ok) return added;
        const { content, key, rowVersion } = added.value;
        const location = `/productenboeken/${params.id}/${noun}/${key}`;
        return yes(answer(show(content, rowVersion), { status: 201, version: rowVersion, location }));
      },
    }),
    route({
      method: 'PATCH',
      url: `${url}/:sleutel`,
      operationId: `wijzig-${noun}`,
      summary: `Wijzig in een concept: ${one}`,
      tags,
      rights,
      ifMatch: true,
      params: ItemParams,
      body: changed,
      answer: given,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
        const asked = { bookId: params.id, kind, key: params.sleutel, matches: ifMatch };
        const kept = await changeItem(tx, authorOf(actor, today()), asked, (standing) =>
          itemFromJson(kind, body as Json, standing as never),
        );
        if (!kept.ok) return kept;
        return yes(answer(show(kept.value.content, kept.value.rowVersion), { version: kept.value.rowVersion }));
      },
    }),
    route({
      method: 'DELETE',
      url: `${url}/:sleutel`,
      operationId: `verwijder-${noun}`,
      summary: `Haal uit een concept: ${one}`,
      tags,
      rights,
      ifMatch: true,
      params: ItemParams,
      refusals,
      async handler({ params, tx, actor, ifMatch, about }) {
        about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
        const asked = { bookId: params.id, kind, key: params.sleutel, matches: ifMatch };
        return dropItem(tx, authorOf(actor, today()), asked);
      },
    }),
  ];
}

const Key = Type.String({ pattern: KEY_PATTERN });

/** What the products of a grid share: the fields of a product without those that follow from its place. */
function gridSchema() {
  const {
    sleutel: _key,
    naam: _name,
    vorm: _form,
    posities: _place,
    ...shared
  } = ITEM_SCHEMAS.products.changed.properties as Record<string, never>;
  return Type.Object({ assen: Type.Array(Key, { minItems: 1, maxItems: 6 }), ...shared });
}

const combinationRoute = ({ today }: ModuleOptions): Route =>
  route({
    method: 'POST',
    url: '/productenboeken/:id/combinaties',
    summary: 'Maak een product voor elke plaats op deze assen die er nog geen heeft',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: gridSchema(),
    answer: Type.Object({ gemaakt: Type.Integer(), overgeslagen: Type.Integer() }),
    refusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const { assen, ...terms } = body as { readonly assen: readonly string[] } & Json;
      const shared = itemFromJson('products', terms);
      const made = await addCombinations(tx, authorOf(actor, today()), params.id, assen, shared);
      return made.ok ? yes({ gemaakt: made.value.made, overgeslagen: made.value.skipped }) : made;
    },
  });

const promotionRoute = ({ today }: ModuleOptions): Route =>
  route({
    method: 'POST',
    url: '/productenboeken/:id/promoties',
    summary: 'Maak van een arrangement dat zich heeft bewezen een product',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: Type.Object({
      arrangement: Key,
      sleutel: Key,
      naam: Type.String({ minLength: 1, maxLength: 300 }),
      reden: Type.String({ minLength: 1, maxLength: 4000 }),
    }),
    answer: ITEM_SCHEMAS.products.given,
    status: 201,
    refusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const made = await promoteArrangement(tx, authorOf(actor, today()), params.id, {
        arrangement: body.arrangement,
        key: body.sleutel,
        name: body.naam,
        reason: body.reden,
      });
      if (!made.ok) return made;
      const { content, rowVersion } = made.value;
      return yes(answer(itemToJson('products', content, rowVersion) as never, { status: 201, version: rowVersion }));
    },
  });
