import { type TSchema, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Day, nullable } from '../../../platform/http/schema-parts.ts';
import { KEY_PATTERN } from '../domain/book/item-key.ts';
import { ITEM_KINDS, type ItemKind } from '../domain/book/product-book.ts';
import { BOOK_FIELDS, type BookField, type BookFields, KIND_WORDS, type KindWords } from './book-fields.nl.ts';

type Positions = readonly { readonly as: string; readonly waarde: string }[];
/** What a field holds in JSON: the Dutch word of a choice, text, a day or a list. */
type Held<Field> = Field extends { kind: 'choice'; words: infer Words }
  ? Words[keyof Words]
  : Field extends { kind: 'choices'; words: infer Words }
    ? readonly Words[keyof Words][]
    : Field extends { kind: 'positions' }
      ? Positions
      : Field extends { kind: 'day' }
        ? PlainDate
        : string;
type ValueOf<Field> = Field extends { must: true } | { kind: 'choices' | 'positions' }
  ? Held<Field>
  : Held<Field> | null;
type VeldOf<Field> = Field extends { veld: infer Veld extends string } ? Veld : never;
type Flat<T> = { [Key in keyof T]: T[Key] };

/** An item of a kind as the API gives it, with its key and row version. */
export type ItemJson<Kind extends ItemKind> = Flat<
  {
    readonly [Field in keyof BookFields[Kind] as VeldOf<BookFields[Kind][Field]>]: ValueOf<BookFields[Kind][Field]>;
  } & {
    readonly sleutel: string;
    readonly versie: number;
  }
>;
/** All items of a book under the nouns of their kinds. */
export type ItemsJson = { readonly [Kind in ItemKind as KindWords[Kind]['noun']]: readonly ItemJson<Kind>[] };

const fieldsOf = (kind: ItemKind): readonly BookField[] => Object.values(BOOK_FIELDS[kind]);
const isList = ({ kind }: BookField): boolean => kind === 'choices' || kind === 'positions';

const TEXT = Type.String({ minLength: 1, maxLength: 300 });
const POSITION = Type.Object({
  as: Type.String({ pattern: KEY_PATTERN }),
  waarde: Type.String({ pattern: KEY_PATTERN }),
});
const PLAIN = {
  key: Type.String({ pattern: KEY_PATTERN }),
  text: TEXT,
  'long-text': Type.String({ minLength: 1, maxLength: 4000 }),
  decimal: Type.String({ pattern: '^\\d{1,9}(\\.\\d{1,6})?$', description: 'Decimaal getal met een punt.' }),
  day: Day,
  positions: Type.Array(POSITION, { maxItems: 6 }),
} as const;
/** Codes have a form of their own. */
const CODED: Readonly<Record<string, TSchema>> = {
  productcategorie: Type.String({ pattern: '^[0-9]{2}$' }),
  productcode: Type.String({ pattern: '^[0-9A-Z]{5}$' }),
  eenheidcode: Type.String({ enum: ['01', '04', '14', '16', '82', '83', '84'], description: 'iJw-codelijst WJ756.' }),
  gemeentecode: Type.String({ pattern: '^[0-9]{4}$' }),
  agbCode: Type.String({ pattern: '^[0-9]{8}$' }),
};

/** What a field may hold, without saying whether it may be empty. */
function heldBy(field: BookField): TSchema {
  if (field.kind === 'choice') return Type.String({ enum: Object.values(field.words) });
  if (field.kind === 'choices') {
    return Type.Array(Type.String({ enum: Object.values(field.words) }), { maxItems: 4, uniqueItems: true });
  }
  return CODED[field.veld] ?? PLAIN[field.kind];
}

const maybeEmpty = (field: BookField): TSchema =>
  field.must === true || isList(field) ? heldBy(field) : nullable(heldBy(field));

/** A schema of a kind's fields; which of them may be left out is up to the caller. */
const objectOf = (
  kind: ItemKind,
  mayLack: (field: BookField) => boolean,
  more: Readonly<Record<string, TSchema>> = {},
) =>
  Type.Object({
    ...Object.fromEntries(
      fieldsOf(kind).map((field) => [
        field.veld,
        mayLack(field) ? Type.Optional(maybeEmpty(field)) : maybeEmpty(field),
      ]),
    ),
    ...more,
  });

/** The three schemas of a kind: as it is given, made and changed. */
export const itemSchemas = <Kind extends ItemKind>(kind: Kind) => ({
  given: Type.Unsafe<ItemJson<Kind>>(
    objectOf(kind, () => false, { sleutel: Type.String(), versie: Type.Integer({ minimum: 0 }) }),
  ),
  made: objectOf(kind, ({ must }) => must !== true),
  changed: objectOf(kind, () => true),
});

export const ITEM_SCHEMAS = {
  segments: itemSchemas('segments'),
  axes: itemSchemas('axes'),
  axisValues: itemSchemas('axisValues'),
  products: itemSchemas('products'),
  parts: itemSchemas('parts'),
  codes: itemSchemas('codes'),
  demands: itemSchemas('demands'),
  definitions: itemSchemas('definitions'),
  timeTerms: itemSchemas('timeTerms'),
} as const;

/** All items, each kind under its noun: part of a whole book. */
export const ItemsGiven = Type.Unsafe<ItemsJson>(
  Type.Object(
    Object.fromEntries(ITEM_KINDS.map((kind) => [KIND_WORDS[kind].noun, Type.Array(ITEM_SCHEMAS[kind].given)])),
  ),
);

/** A whole book to take in: what the file of a region's model holds. */
export const Productenboekdocument = Type.Object({
  titel: TEXT,
  bron: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
  van: Day,
  tot: Type.Optional(nullable(Day)),
  vervangtProducten: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000 }))),
  ...Object.fromEntries(
    ITEM_KINDS.map((kind) => [
      KIND_WORDS[kind].noun,
      Type.Optional(Type.Array(ITEM_SCHEMAS[kind].made, { maxItems: 5000 })),
    ]),
  ),
});
