/** What the browser learns about the product book. */
import { type Static, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../platform/http/schema-parts.ts';
import { KIND_WORDS } from './http/book-fields.nl.ts';
import { ITEM_SCHEMAS, ItemsGiven } from './http/book-schemas.ts';
import { ACT_WORDS, BOOK_STATUS_WORDS, CHANGE_WORDS, WEIGHING_WORDS } from './http/book-words.nl.ts';
import { FUNDING_WORDS, WEIGHT_WORDS } from './http/words.nl.ts';

export { ITEM_KINDS as BOOK_ITEM_KINDS, type ItemKind as BookItemKind } from './domain/book/product-book.ts';
export type { HoursMeaning } from './domain/book/terms.ts';
export { BOOK_FIELDS, type BookField, KIND_WORDS } from './http/book-fields.nl.ts';
export { type ItemJson, type ItemsJson, Productenboekdocument } from './http/book-schemas.ts';
export { WEIGHING_WORDS } from './http/book-words.nl.ts';

export const Product = Type.Object({
  id: Id,
  regioId: Id,
  naam: Type.String(),
  groep: Type.String(),
  segment: choice(Object.values(WEIGHT_WORDS)),
  productcategorie: Type.String(),
  code: Type.String(),
  eenheidcode: Type.String({ description: 'iJw-codelijst WJ756.' }),
  bekostiging: choice(Object.values(FUNDING_WORDS)),
  omschrijving: Type.String(),
  van: Day,
  tot: nullable(Day),
  doel: nullable(Named),
  inkooptaak: nullable(Named),
});
export type Product = Static<typeof Product>;

const kop = {
  id: Id,
  titel: Type.String(),
  regio: Named,
  nummer: Type.Integer({ description: 'Versienummer van het boek van deze regio.' }),
  van: Day,
  tot: nullable(Day),
  status: choice(Object.values(BOOK_STATUS_WORDS)),
  gebaseerdOpId: nullable(Id),
  versie: Type.Integer({ description: 'Rijversie, voor If-Match.' }),
};

/** A version of a book in a list. */
export const ProductenboekKop = Type.Object({ ...kop, producten: Type.Integer() });
export type ProductenboekKop = Static<typeof ProductenboekKop>;

const nouns = Object.values(KIND_WORDS).map(({ noun }) => noun);

export const Boekbevinding = Type.Object({
  ernst: choice(['belet-vaststellen', 'let-op']),
  code: Type.String(),
  soort: choice(nouns),
  sleutel: Type.String(),
  naam: Type.String(),
  veld: nullable(Type.String()),
  zin: Type.String(),
});
export type Boekbevinding = Static<typeof Boekbevinding>;

export const Boeklasten = Type.Object({
  producten: Type.Integer(),
  tarieven: Type.Integer(),
  perAanbieder: Type.Boolean({ description: 'Een deel van de tarieven verschilt per aanbieder.' }),
  codes: Type.Integer(),
  eenheden: Type.Integer(),
  bekostigingsvormen: Type.Integer(),
  eigenEisen: Type.Integer({ description: 'Eisen die voor een product alleen gelden.' }),
  vervangt: nullable(Type.Integer()),
  zin: Type.String(),
});
export type Boeklasten = Static<typeof Boeklasten>;

export const Boekactie = Type.Object({
  soort: choice(Object.values(ACT_WORDS)),
  op: Day,
  door: nullable(Type.String()),
  namens: nullable(Type.String()),
  tekst: nullable(Type.String()),
  id: Id,
  afweging: nullable(
    Type.Object(
      { uitkomst: choice(Object.values(WEIGHING_WORDS)), reden: Type.String(), op: Day },
      { description: 'Wat de regio met een reactie deed, en waarom.' },
    ),
  ),
});
export type Boekactie = Static<typeof Boekactie>;

const heel = Type.Object({
  ...kop,
  bron: nullable(Type.String()),
  vervangtProducten: nullable(Type.Integer()),
  aantalProducten: Type.Integer(),
  lasten: Boeklasten,
  acties: Type.Array(Boekactie),
  mag: Type.Array(choice(Object.values(ACT_WORDS)), { description: 'Stappen die nu kunnen.' }),
  bewerkbaar: Type.Boolean({ description: 'Het boek is een concept van de eigen regio.' }),
  bevindingen: Type.Array(Boekbevinding),
});

/** A whole book: its head, what may be done with it, and every item under the noun of its kind. */
export const Productenboek = Type.Unsafe<Static<typeof heel> & Static<typeof ItemsGiven>>(
  Type.Object({ ...heel.properties, ...(ItemsGiven as unknown as { properties: object }).properties }),
);
export type Productenboek = Static<typeof Productenboek>;

/** One product with all that belongs to it. */
export const Boekproduct = Type.Object({
  boek: Type.Object({ id: Id, titel: Type.String(), status: choice(Object.values(BOOK_STATUS_WORDS)) }),
  product: ITEM_SCHEMAS.products.given,
  productId: nullable(Id),
  segment: nullable(ITEM_SCHEMAS.segments.given),
  waarden: Type.Array(ITEM_SCHEMAS.axisValues.given),
  tijdbegrip: nullable(ITEM_SCHEMAS.timeTerms.given),
  onderdelen: Type.Array(ITEM_SCHEMAS.parts.given),
  onderdeelVan: Type.Array(ITEM_SCHEMAS.parts.given),
  codes: Type.Array(ITEM_SCHEMAS.codes.given),
  eisen: Type.Array(ITEM_SCHEMAS.demands.given),
  begrippen: Type.Array(ITEM_SCHEMAS.definitions.given),
  bevindingen: Type.Array(Boekbevinding),
});
export type Boekproduct = Static<typeof Boekproduct>;

export const Boekverschil = Type.Object({
  soort: choice(Object.values(CHANGE_WORDS)),
  wat: choice([...nouns, 'boek']),
  sleutel: Type.String(),
  naam: Type.String(),
  veld: nullable(Type.String()),
  was: nullable(Type.String()),
  wordt: nullable(Type.String()),
  zin: Type.String(),
});
export type Boekverschil = Static<typeof Boekverschil>;

const inScope = {
  gemeentecode: nullable(Type.String()),
  gemeente: nullable(Type.String()),
  agbCode: nullable(Type.String()),
  aanbieder: nullable(Type.String()),
};

/** The code map of a book: which code means what for whom, where one is missing, and which mean two things. */
export const Codetabel = Type.Object({
  codes: Type.Array(
    Type.Object({
      sleutel: Type.String(),
      product: Type.String(),
      productnaam: Type.String(),
      deel: Type.String(),
      productcategorie: Type.String(),
      productcode: Type.String(),
      eenheidcode: nullable(Type.String()),
      plaatselijkeNaam: nullable(Type.String()),
      ...inScope,
      van: Day,
      tot: nullable(Day),
      status: choice(['in-orde', 'andere-betekenis']),
      toelichting: nullable(Type.String()),
    }),
  ),
  gaten: Type.Array(
    Type.Object({ product: Type.String(), productnaam: Type.String(), ...inScope, van: Day, tot: nullable(Day) }),
  ),
  hergebruik: Type.Array(
    Type.Object({
      productcode: Type.String(),
      soort: choice(['tegelijk', 'ander-moment', 'ander-boek']),
      zin: Type.String(),
    }),
  ),
});
export type Codetabel = Static<typeof Codetabel>;
