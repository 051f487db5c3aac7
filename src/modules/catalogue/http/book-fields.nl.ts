import type { BookItems, ItemKind, ItemOf } from '../domain/book/product-book.ts';
import {
  BOOK_UNIT_WORDS,
  BOOK_VARIANT_WORDS,
  CODE_ROLE_WORDS,
  DEFINITION_LEVEL_WORDS,
  FORM_WORDS,
  HOURS_WORDS,
  PRICE_RULE_WORDS,
  SUBJECT_WORDS,
} from './book-words.nl.ts';
import { FUNDING_WORDS, WEIGHT_WORDS } from './words.nl.ts';

/** A field as the API and files name it (`veld`), with what stands above its column (`kop`). */
export type BookField = { readonly veld: string; readonly kop: string; readonly must?: true } & (
  | { readonly kind: 'key' | 'text' | 'long-text' | 'decimal' | 'day' | 'positions' }
  | { readonly kind: 'choice' | 'choices'; readonly words: Readonly<Record<string, string>> }
);

type FieldsOf<Item> = { readonly [Field in keyof Item]: BookField };

const key = { veld: 'sleutel', kop: 'Sleutel', kind: 'key', must: true } as const;
const name = { veld: 'naam', kop: 'Naam', kind: 'text', must: true } as const;
const note = { veld: 'toelichting', kop: 'Toelichting', kind: 'long-text' } as const;
const product = { veld: 'product', kop: 'Product', kind: 'key' } as const;
const helpForReferrers = { veld: 'hulptekstVerwijzers', kop: 'Hulptekst voor verwijzers', kind: 'long-text' } as const;
const helpForAccess = { veld: 'hulptekstToegang', kop: 'Hulptekst voor de toegang', kind: 'long-text' } as const;
const variant = { veld: 'variant', kop: 'Variant', kind: 'choice', words: BOOK_VARIANT_WORDS } as const;

/** Every field of every kind of item, once: the API, files, differences and findings all read this. */
export const BOOK_FIELDS = {
  segments: {
    key,
    name,
    priceRule: { veld: 'prijsregel', kop: 'Prijsregel', kind: 'choice', words: PRICE_RULE_WORDS, must: true },
    note,
  },
  axes: { key, name, note },
  axisValues: {
    axis: { veld: 'as', kop: 'As', kind: 'key', must: true },
    code: { veld: 'code', kop: 'Code', kind: 'key', must: true },
    name: { veld: 'naam', kop: 'Naam', kind: 'text' },
    aim: { veld: 'doel', kop: 'Doel (werkwoorden)', kind: 'long-text' },
    targetGroup: { veld: 'doelgroep', kop: 'Doelgroep', kind: 'long-text' },
    helpForReferrers,
    helpForAccess,
  },
  products: {
    key,
    name,
    form: { veld: 'vorm', kop: 'Vorm', kind: 'choice', words: FORM_WORDS, must: true },
    segment: { veld: 'segment', kop: 'Segment', kind: 'key' },
    group: { veld: 'groep', kop: 'Groep', kind: 'text' },
    weight: { veld: 'zwaarte', kop: 'Licht of zwaar', kind: 'choice', words: WEIGHT_WORDS },
    positions: { veld: 'posities', kop: 'Plaats op de assen', kind: 'positions' },
    unit: { veld: 'eenheid', kop: 'Eenheid', kind: 'choice', words: BOOK_UNIT_WORDS },
    volumeUnit: { veld: 'volumeEenheid', kop: 'Eenheid van de raming', kind: 'choice', words: BOOK_UNIT_WORDS },
    variant,
    funding: { veld: 'bekostiging', kop: 'Bekostiging', kind: 'choices', words: FUNDING_WORDS },
    fundingNote: { veld: 'bekostigingToelichting', kop: 'Toelichting bij de bekostiging', kind: 'long-text' },
    definitionLevel: {
      veld: 'definitieniveau',
      kop: 'Definitieniveau',
      kind: 'choice',
      words: DEFINITION_LEVEL_WORDS,
    },
    timeTerm: { veld: 'tijdbegrip', kop: 'Tijdbegrip', kind: 'key' },
    description: { veld: 'omschrijving', kop: 'Omschrijving', kind: 'long-text' },
    helpForReferrers,
    helpForAccess,
    goal: { veld: 'doel', kop: 'Doel', kind: 'key' },
    task: { veld: 'inkooptaak', kop: 'Inkooptaak', kind: 'key' },
    promotedFrom: { veld: 'ontstaanUit', kop: 'Ontstaan uit', kind: 'key' },
    promotionReason: { veld: 'redenVanOpname', kop: 'Reden van opname', kind: 'long-text' },
    note,
  },
  parts: {
    product: { ...product, must: true },
    part: { veld: 'onderdeel', kop: 'Onderdeel', kind: 'key', must: true },
    amount: { veld: 'hoeveelheid', kop: 'Hoeveelheid', kind: 'decimal' },
    note,
  },
  codes: {
    product: { ...product, must: true },
    role: { veld: 'deel', kop: 'Deel', kind: 'choice', words: CODE_ROLE_WORDS, must: true },
    category: { veld: 'productcategorie', kop: 'Productcategorie', kind: 'text', must: true },
    code: { veld: 'productcode', kop: 'Productcode', kind: 'text', must: true },
    unit: { veld: 'eenheidcode', kop: 'Eenheidcode (iJw)', kind: 'text' },
    municipality: { veld: 'gemeentecode', kop: 'Gemeente (CBS-code)', kind: 'text' },
    provider: { veld: 'agbCode', kop: 'Aanbieder (AGB-code)', kind: 'text' },
    from: { veld: 'van', kop: 'Van', kind: 'day', must: true },
    through: { veld: 'tot', kop: 'Tot en met', kind: 'day' },
    share: { veld: 'aandeel', kop: 'Aandeel in de prijs (%)', kind: 'decimal' },
    localName: { veld: 'plaatselijkeNaam', kop: 'Plaatselijke naam', kind: 'text' },
    note,
  },
  demands: { key, product, text: { veld: 'tekst', kop: 'Eis', kind: 'long-text', must: true } },
  definitions: {
    key,
    variant: { ...variant, must: true },
    subject: { veld: 'onderwerp', kop: 'Onderwerp', kind: 'choice', words: SUBJECT_WORDS, must: true },
    product,
    text: { veld: 'tekst', kop: 'Definitie', kind: 'long-text', must: true },
  },
  timeTerms: {
    key,
    term: { veld: 'begrip', kop: 'Begrip', kind: 'text', must: true },
    hours: { veld: 'uren', kop: 'Welke uren', kind: 'choice', words: HOURS_WORDS, must: true },
    billable: { veld: 'declarabel', kop: 'Wat is declarabel', kind: 'long-text' },
    text: { veld: 'toelichting', kop: 'Toelichting', kind: 'long-text' },
  },
} as const satisfies { readonly [Kind in ItemKind]: FieldsOf<ItemOf[Kind]> };

export type BookFields = typeof BOOK_FIELDS;

/** The noun of a kind in addresses and documents, its sheet in a file, and one of them in a sentence. */
export const KIND_WORDS = {
  segments: { noun: 'segmenten', sheet: 'Segmenten', one: 'segment' },
  axes: { noun: 'assen', sheet: 'Assen', one: 'as' },
  axisValues: { noun: 'aswaarden', sheet: 'Aswaarden', one: 'waarde op een as' },
  products: { noun: 'producten', sheet: 'Producten', one: 'product' },
  parts: { noun: 'onderdelen', sheet: 'Onderdelen', one: 'onderdeel' },
  codes: { noun: 'codes', sheet: 'Codes', one: 'code' },
  demands: { noun: 'eisen', sheet: 'Eisen', one: 'eis' },
  definitions: { noun: 'begrippen', sheet: 'Begrippen', one: 'begrip' },
  timeTerms: { noun: 'tijdbegrippen', sheet: 'Tijdbegrippen', one: 'tijdbegrip' },
} as const satisfies { readonly [Kind in keyof BookItems]: { noun: string; sheet: string; one: string } };
export type KindWords = typeof KIND_WORDS;
