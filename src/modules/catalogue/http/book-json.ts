import type { Right } from '../../../platform/auth/rights.ts';
import type { Boekbevinding, Boekverschil, Productenboek, ProductenboekKop } from '../api.ts';
import { type BookAct, isEditable, nextActs } from '../domain/book/book-status.ts';
import { burdenOf } from '../domain/book/burden.ts';
import type { BookDifference } from '../domain/book/differences.ts';
import type { BookFinding } from '../domain/book/findings.ts';
import { anyItemKey } from '../domain/book/item-key.ts';
import type { ProductBook } from '../domain/book/product-book.ts';
import { ITEM_KINDS, NO_ITEMS } from '../domain/book/product-book.ts';
import type { BookHead } from '../storage/books.ts';
import { type Author, type OpenedBook, statusOn } from '../use-cases/book.ts';
import { bookFindings } from '../use-cases/book-findings.ts';
import { KIND_WORDS } from './book-fields.nl.ts';
import {
  burdenSentence,
  differenceSentence,
  fieldOf,
  findingSentence,
  itemName,
  type NameOf,
  productNames,
} from './book-sentences.nl.ts';
import { ACT_WORDS, BOOK_STATUS_WORDS, CHANGE_WORDS, WEIGHING_WORDS } from './book-words.nl.ts';
import { itemFromJson, itemToJson, shownValue } from './item-json.ts';

const headOf = (head: BookHead, today: Author['today']) => ({
  id: head.id,
  titel: head.title,
  regio: { id: head.regionId, naam: head.regionName },
  nummer: head.number,
  van: head.fromOn,
  tot: head.throughOn,
  status: BOOK_STATUS_WORDS[statusOn(head, today)],
  gebaseerdOpId: head.basedOnId,
  versie: head.rowVersion,
});

export const toKop =
  (today: Author['today']) =>
  (head: BookHead): ProductenboekKop => ({ ...headOf(head, today), producten: head.products });

/** Who looks at a book: nobody in particular (public), or somebody with their rights. */
export type Viewer = { readonly organisationId: number | null; can(right: Right): boolean };
export const PUBLIC: Viewer = { organisationId: null, can: () => false };

/** Who drafts a book puts it to others and takes it back; adopting it is of who buys. */
export const RIGHT_OF_ACT = {
  made: 'catalogue.draft',
  'sent-for-consultation': 'catalogue.draft',
  resumed: 'catalogue.draft',
  adopted: 'catalogue.manage',
  reaction: 'catalogue.react',
  replaced: 'catalogue.manage',
} as const satisfies Record<BookAct, Right>;

/** Who looks decides which acts are offered, and whether people are named: outside the region only organisations are. */
export function toProductenboek(opened: OpenedBook, today: Author['today'], viewer: Viewer): Productenboek {
  const { head, book, stored, status } = opened;
  const { organisationId } = viewer;
  const own = organisationId === head.regionId;
  const burden = burdenOf(book);
  const acts = nextActs(status).filter((act) => (own || act === 'reaction') && viewer.can(RIGHT_OF_ACT[act]));
  return {
    ...headOf(head, today),
    bron: head.source,
    vervangtProducten: head.replacesProducts,
    aantalProducten: book.products.length,
    lasten: {
      producten: burden.products,
      tarieven: burden.tariffs,
      perAanbieder: burden.perProvider,
      codes: burden.codes,
      eenheden: burden.units,
      bekostigingsvormen: burden.fundingForms,
      eigenEisen: burden.ownDemands,
      vervangt: burden.replaced,
      zin: burdenSentence(burden),
    },
    acties: head.acts.map(({ id, act, onDay, text, personName, organisationName, weighing }) => ({
      id,
      soort: ACT_WORDS[act],
      op: onDay,
      door: own ? personName : null,
      namens: organisationName,
      tekst: text,
      afweging: weighing && {
        uitkomst: WEIGHING_WORDS[weighing.outcome],
        reden: weighing.reason,
        op: weighing.onDay,
      },
    })),
    mag: acts.map((act) => ACT_WORDS[act]),
    bewerkbaar: own && isEditable(status) && viewer.can('catalogue.draft'),
    bevindingen: bookFindings(book).map((one) => toBevinding(book, one)),
    ...itemsToJson(stored),
  };
}

/** Every kind under its noun, with keys and row versions. */
const itemsToJson = (stored: OpenedBook['stored']) =>
  Object.fromEntries(
    ITEM_KINDS.map((kind) => [
      KIND_WORDS[kind].noun,
      stored.filter((one) => one.kind === kind).map(({ content, rowVersion }) => itemToJson(kind, content, rowVersion)),
    ]),
  ) as unknown as Pick<Productenboek, (typeof KIND_WORDS)[keyof typeof KIND_WORDS]['noun']>;

export function toBevinding(book: ProductBook, finding: BookFinding): Boekbevinding {
  const { kind, key, field } = finding;
  const item = book[kind].find((one) => anyItemKey(kind, one) === key) ?? null;
  return {
    ernst: finding.blocks ? 'belet-vaststellen' : 'let-op',
    code: finding.code,
    soort: KIND_WORDS[kind].noun,
    sleutel: key,
    naam: itemName(kind, item, key, productNames(book)),
    veld: fieldOf(kind, field)?.veld ?? null,
    zin: findingSentence(finding),
  };
}

export const toVerschil =
  (nameOf: NameOf) =>
  (one: BookDifference): Boekverschil => {
    const field = one.field === null ? undefined : fieldOf(one.kind, one.field);
    return {
      soort: CHANGE_WORDS[one.change],
      wat: one.kind === 'book' ? 'boek' : KIND_WORDS[one.kind].noun,
      sleutel: one.key,
      naam: itemName(one.kind, one.item, one.key, nameOf),
      veld: field?.kop ?? null,
      was: field ? shownValue(field, one.before) : null,
      wordt: field ? shownValue(field, one.after) : null,
      zin: differenceSentence(one, nameOf),
    };
  };

type DocumentJson = Readonly<Record<string, unknown>>;

/** The document that a file of a model or a request holds; its schema has been checked. */
export function documentFromJson(json: DocumentJson): ProductBook {
  const items = Object.fromEntries(
    ITEM_KINDS.map((kind) => {
      const given = (json[KIND_WORDS[kind].noun] ?? []) as readonly DocumentJson[];
      return [kind, given.map((one) => itemFromJson(kind, one))];
    }),
  );
  return {
    ...NO_ITEMS,
    title: json.titel as string,
    source: (json.bron ?? null) as string | null,
    from: json.van as ProductBook['from'],
    through: (json.tot ?? null) as ProductBook['through'],
    replacesProducts: (json.vervangtProducten ?? null) as number | null,
    ...items,
  };
}
