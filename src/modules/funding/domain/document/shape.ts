/**
 * How a document of funding terms looks, as data: one description from which reading, writing, the published JSON Schema and the
 * form of the editor are made. Keys are the names of our types; `name` and the words of choices are what stands in the document.
 */
export type Shape =
  | { readonly kind: 'text'; readonly maxLength: number; readonly pattern: TextPattern }
  | { readonly kind: 'day' }
  /** Whole cents, zero or more. */
  | { readonly kind: 'cents' }
  /** An exact share such as `7/10`; `70%` and `0,7` are read too. */
  | { readonly kind: 'fraction' }
  | { readonly kind: 'whole'; readonly from: number; readonly through: number; readonly only: readonly number[] }
  | { readonly kind: 'flag' }
  | ChoiceShape
  | { readonly kind: 'list'; readonly of: Shape; readonly one: string; readonly pickedFrom: PickedFrom | null }
  | RecordShape
  | UnionShape
  /** Null, or what stands in it. */
  | { readonly kind: 'maybe'; readonly of: Shape };

/** What of a product book words in a list are chosen from. */
export type PickedFrom = 'segments' | 'products' | 'codes' | 'categories';

export type ChoiceShape = {
  readonly kind: 'choice';
  readonly options: Options<string>;
  /** What is said of a word that is no option, when there is more to say than which there are. */
  readonly refusal: string | null;
};
export type RecordShape = { readonly kind: 'record'; readonly title: string; readonly fields: Fields };
/** One of several records, told apart by a word under `tagName`. */
export type UnionShape = {
  readonly kind: 'union';
  readonly title: string;
  readonly tag: string;
  readonly tagName: string;
  readonly cases: Readonly<Record<string, UnionCase>>;
};
export type UnionCase = { readonly word: string; readonly label: string; readonly fields: Fields };

export type TextPattern = 'any' | 'key' | 'unit-code' | 'product-code' | 'category';
/** Of each option the word in the document and the words for people. */
export type Options<Word extends string> = Readonly<Record<Word, readonly [word: string, label: string]>>;

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly explain: string;
  readonly shape: Shape;
  /** What holds when the field is left out, as a value of our type; a field without it must be given. */
  readonly fallback?: unknown;
};
export type Fields = Readonly<Record<string, Field>>;
type FieldsOf<Value> = { readonly [Key in keyof Value]-?: Field };

export const text = (maxLength = 300): Shape => ({ kind: 'text', maxLength, pattern: 'any' });
export const KEY: Shape = { kind: 'text', maxLength: 60, pattern: 'key' };
export const UNIT_CODE: Shape = { kind: 'text', maxLength: 2, pattern: 'unit-code' };
export const PRODUCT_CODE: Shape = { kind: 'text', maxLength: 5, pattern: 'product-code' };
export const CATEGORY: Shape = { kind: 'text', maxLength: 2, pattern: 'category' };
export const DAY: Shape = { kind: 'day' };
export const CENTS: Shape = { kind: 'cents' };
export const FRACTION: Shape = { kind: 'fraction' };
export const FLAG: Shape = { kind: 'flag' };
export const whole = (from: number, through: number): Shape => ({ kind: 'whole', from, through, only: [] });
export const oneOf = (...only: readonly number[]): Shape => ({
  kind: 'whole',
  from: Math.min(...only),
  through: Math.max(...only),
  only,
});
export const maybe = (of: Shape): Shape => ({ kind: 'maybe', of });
/** `one` names a single thing of the list: "moment"; `pickedFrom` says where a form can offer them. */
export const list = (of: Shape, one: string, pickedFrom: PickedFrom | null = null): Shape => ({
  kind: 'list',
  of,
  one,
  pickedFrom,
});
export const choice = <Word extends string>(options: Options<Word>, refusal: string | null = null): ChoiceShape => ({
  kind: 'choice',
  options,
  refusal,
});

/** A record that describes every field of its type; a new field does not compile until it is described. */
export const record = <Value>(title: string, fields: FieldsOf<Value>): RecordShape => ({
  kind: 'record',
  title,
  fields: fields as Fields,
});

type CaseOf<Value, Tag extends keyof Value, Word> = Extract<Value, Record<Tag, Word>>;

/** A union that describes every case and every field of each. */
export const union = <Value, Tag extends keyof Value & string>(
  title: string,
  tag: Tag,
  tagName: string,
  cases: {
    readonly [Word in Value[Tag] & string]: {
      readonly word: string;
      readonly label: string;
      readonly fields: Omit<FieldsOf<CaseOf<Value, Tag, Word>>, Tag>;
    };
  },
): UnionShape => ({ kind: 'union', title, tag, tagName, cases: cases as UnionShape['cases'] });
