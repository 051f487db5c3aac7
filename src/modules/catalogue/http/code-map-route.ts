import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { Codetabel } from '../api.ts';
import { type CodeReuse, codeGaps, codeReuse } from '../domain/book/code-map.ts';
import { itemKey } from '../domain/book/item-key.ts';
import { itemsByKind, readItems } from '../storage/book-items.ts';
import { listBooks } from '../storage/books.ts';
import { namesByCode } from '../storage/party-names.ts';
import { openBook } from '../use-cases/book.ts';
import { productNames, reuseSentence } from './book-sentences.nl.ts';
import { CODE_ROLE_WORDS } from './book-words.nl.ts';
import { BOOK_RECORD, type ModuleOptions, BOOK_TAGS as tags } from './context.ts';
import { catalogueRefusals } from './refusals.nl.ts';

const REUSE_WORDS = { 'same-time': 'tegelijk', 'other-time': 'ander-moment', 'other-book': 'ander-boek' } as const;

/** The code map per municipality, provider and period, with gaps and codes that mean two things. */
export const codeMapRoute = ({ today }: ModuleOptions): Route =>
  route({
    method: 'GET',
    url: '/productenboeken/:id/codetabel',
    summary: 'De codes van een boek per gemeente, aanbieder en periode, met gaten en hergebruik',
    tags,
    rights: 'catalogue.read',
    params: IdParams,
    answer: Codetabel,
    refusals: catalogueRefusals,
    async handler({ params, tx, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const opened = await openBook(tx, params.id, today());
      if (!opened.ok) return opened;
      const { head, book } = opened.value;
      const [before] = (await listBooks(tx, { regionId: head.regionId })).filter(({ number }) => number < head.number);
      const earlier = before ? { title: before.title, ...itemsByKind(await readItems(tx, before.id)) } : undefined;
      const names = await namesByCode(
        tx,
        book.codes.flatMap(({ municipality, provider }) => [municipality, provider]),
      );
      const nameOf = productNames(book, ...(earlier ? [earlier] : []));
      const scope = (one: { readonly municipality: string | null; readonly provider: string | null }) => ({
        gemeentecode: one.municipality,
        gemeente: names.get(one.municipality ?? '') ?? null,
        agbCode: one.provider,
        aanbieder: names.get(one.provider ?? '') ?? null,
      });
      const reuse = codeReuse(book, earlier ? [earlier] : []);
      const zin = (one: CodeReuse) => reuseSentence(one, nameOf(one.product), nameOf(one.otherProduct));
      const byKey = Map.groupBy(reuse, ({ key }) => key);
      return yes({
        codes: book.codes.map((one) => {
          const key = itemKey('codes', one);
          const double = byKey.get(key);
          return {
            sleutel: key,
            product: one.product,
            productnaam: nameOf(one.product),
            deel: CODE_ROLE_WORDS[one.role],
            productcategorie: one.category,
            productcode: one.code,
            eenheidcode: one.unit,
            plaatselijkeNaam: one.localName,
            ...scope(one),
            van: one.from,
            tot: one.through,
            status: double ? ('andere-betekenis' as const) : ('in-orde' as const),
            toelichting: double ? double.map(zin).join(' ') : one.note,
          };
        }),
        gaten: codeGaps(book).map((gap) => ({
          product: gap.product,
          productnaam: nameOf(gap.product),
          ...scope(gap),
          van: gap.from,
          tot: gap.through,
        })),
        hergebruik: reuse.map((one) => ({ productcode: one.code, soort: REUSE_WORDS[one.kind], zin: zin(one) })),
      });
    },
  });
