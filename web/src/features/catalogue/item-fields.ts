import { BOOK_FIELDS, type BookField, type BookItemKind } from '../../../../src/modules/catalogue/api.ts';
import { plainWord } from '../../app/words.nl.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { itemsText as text } from './items.nl.ts';

/** What a form about a thing of a book can choose from: the other things in that book. */
export interface BookChoices {
  readonly segmenten: readonly Keyed[];
  readonly assen: readonly Keyed[];
  readonly aswaarden: readonly { readonly as: string; readonly code: string; readonly naam: string | null }[];
  readonly producten: readonly Keyed[];
  readonly tijdbegrippen: readonly { readonly sleutel: string; readonly begrip: string }[];
}
type Keyed = { readonly sleutel: string; readonly naam: string };
type Json = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, string>>;
type Option = { readonly value: string; readonly label: string };

const KEY = /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/;
const DECIMAL = /^\d{1,9}([.,]\d{1,6})?$/;
/** Set by the act of promoting an arrangement, not by hand. */
const NOT_TYPED: ReadonlySet<string> = new Set(['ontstaanUit', 'redenVanOpname']);
const ON_AXIS = 'as:';

const fieldsOf = (kind: BookItemKind): readonly BookField[] =>
  Object.values<BookField>(BOOK_FIELDS[kind]).filter(({ veld }) => !NOT_TYPED.has(veld));

/** The form of a kind of thing, made from the fields of the catalogue and what stands in this book. */
export const formFields = (kind: BookItemKind, book: BookChoices): readonly FieldDefinition[] =>
  fieldsOf(kind).flatMap((field) => (field.kind === 'positions' ? axisFields(book) : [definitionOf(field, book)]));

function definitionOf(field: BookField, book: BookChoices): FieldDefinition {
  const { veld, kop, must } = field;
  const hint = veld === 'sleutel' ? text.keyHint : text.hints[veld];
  const base = { name: veld, label: kop, ...(hint && { hint }), ...(must && { required: true }) };
  const chosen = choicesFor(field, book);
  if (chosen) return { kind: field.kind === 'choices' ? 'many' : 'choice', ...base, options: chosen };
  if (field.kind === 'key') return { kind: 'text', ...base, pattern: KEY, patternHint: text.keyPattern };
  if (field.kind === 'decimal') return { kind: 'text', ...base, pattern: DECIMAL, patternHint: text.decimalPattern };
  if (field.kind === 'long-text' || field.kind === 'day') return { kind: field.kind, ...base };
  return { kind: 'text', ...base };
}

const byName = (items: readonly Keyed[]): Option[] =>
  items.map(({ sleutel, naam }) => ({ value: sleutel, label: naam }));

function choicesFor(field: BookField, book: BookChoices): readonly Option[] | undefined {
  if (field.kind === 'choice' || field.kind === 'choices') {
    return Object.values(field.words).map((word) => ({ value: word, label: plainWord(word) }));
  }
  if (field.kind !== 'key') return undefined;
  if (field.veld === 'segment') return byName(book.segmenten);
  if (field.veld === 'as') return byName(book.assen);
  if (field.veld === 'product' || field.veld === 'onderdeel') return byName(book.producten);
  if (field.veld !== 'tijdbegrip') return undefined;
  return book.tijdbegrippen.map((one) => ({ value: one.sleutel, label: one.begrip }));
}

/** One choice per axis of the book. */
const axisFields = (book: BookChoices): FieldDefinition[] =>
  book.assen.map((axis) => ({
    kind: 'choice',
    name: `${ON_AXIS}${axis.sleutel}`,
    label: text.onAxis(axis.naam),
    options: book.aswaarden
      .filter((value) => value.as === axis.sleutel)
      .map(({ code, naam }) => ({ value: code, label: naam ? `${code}. ${naam}` : code })),
  }));

/** What a form starts with: lists joined, places by axis, unknown as empty. */
export function formValues(kind: BookItemKind, item: Json): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(kind).flatMap((field): [string, string][] => {
      const value = item[field.veld];
      if (field.kind === 'positions') {
        return (value as readonly { as: string; waarde: string }[]).map((one) => [`${ON_AXIS}${one.as}`, one.waarde]);
      }
      if (Array.isArray(value)) return [[field.veld, joinChosen(value.map(String))]];
      return [[field.veld, value == null ? '' : String(value)]];
    }),
  );
}

/** What goes to the server: a field left empty is unknown (null), a field of several choices is a list. */
export function itemBody(kind: BookItemKind, values: Values, leftOut: ReadonlySet<string> = new Set()): Json {
  return Object.fromEntries(
    fieldsOf(kind)
      .filter(({ veld }) => !leftOut.has(veld))
      .map((field) => [field.veld, bodyValue(field, values)]),
  );
}

function bodyValue(field: BookField, values: Values): unknown {
  const typed = values[field.veld];
  if (field.kind === 'choices') return chosenOf(typed);
  if (field.kind === 'decimal') return typed?.replace(',', '.') ?? null;
  if (field.kind !== 'positions') return typed ?? null;
  return Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(ON_AXIS) && value ? [{ as: name.slice(ON_AXIS.length), waarde: value }] : [],
  );
}
