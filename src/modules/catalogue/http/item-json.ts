import { anyItemKey } from '../domain/book/item-key.ts';
import type { AnyItem, ItemKind, ItemOf, Position } from '../domain/book/product-book.ts';
import { BOOK_FIELDS, type BookField } from './book-fields.nl.ts';

type Json = Readonly<Record<string, unknown>>;

/** Item fields under their Dutch names and words. */
export const fieldsToJson = (kind: ItemKind, item: AnyItem): Json =>
  Object.fromEntries(
    Object.entries<BookField>(BOOK_FIELDS[kind]).map(([name, field]) => [
      field.veld,
      toWord(field, (item as Json)[name]),
    ]),
  );

/** The item with its key and row version (0: it is not stored). */
export const itemToJson = (kind: ItemKind, item: AnyItem, version = 0): Json => ({
  ...fieldsToJson(kind, item),
  sleutel: anyItemKey(kind, item),
  versie: version,
});

/**
 * The item that checked JSON describes; what is left out comes from `standing`, or is empty. The schema of the kind has
 * already refused unknown words.
 */
export const itemFromJson = <Kind extends ItemKind>(kind: Kind, json: Json, standing?: ItemOf[Kind]): ItemOf[Kind] =>
  Object.fromEntries(
    Object.entries<BookField>(BOOK_FIELDS[kind]).map(([name, field]) => {
      const given = json[field.veld];
      if (given === undefined && standing) return [name, (standing as Json)[name]];
      return [name, toTerm(field, given)];
    }),
  ) as ItemOf[Kind];

function toWord(field: BookField, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'choice') return field.words[value as string] ?? null;
  if (field.kind === 'choices') return (value as readonly string[]).flatMap((term) => field.words[term] ?? []);
  if (field.kind === 'positions') {
    return (value as readonly Position[]).map((one) => ({ as: one.axis, waarde: one.value }));
  }
  return value;
}

function toTerm(field: BookField, value: unknown): unknown {
  if (field.kind === 'choices') return ((value ?? []) as readonly string[]).map((word) => termOf(field.words, word));
  if (field.kind === 'positions') {
    return ((value ?? []) as readonly { as: string; waarde: string }[]).map((one) => ({
      axis: one.as,
      value: one.waarde,
    }));
  }
  if (value === null || value === undefined) return null;
  return field.kind === 'choice' ? termOf(field.words, value as string) : value;
}

/** Throws RangeError for a word that is not in the list: the schema should have refused it. */
function termOf(words: Readonly<Record<string, string>>, word: string): string {
  const found = Object.entries(words).find(([, value]) => value === word);
  if (!found) throw new RangeError(`no such word: ${word}`);
  return found[0];
}

/** A value as people read it in a list of differences; null when there is none. */
export function shownValue(field: BookField, value: unknown): string | null {
  const word = toWord(field, value);
  if (word === null || (Array.isArray(word) && word.length === 0)) return null;
  if (field.kind === 'positions') return positionsText(value as readonly Position[]);
  return Array.isArray(word) ? word.join(', ') : String(word);
}

/** `profiel=1; intensiteit=A`: positions in one cell of a file. */
export const positionsText = (positions: readonly Position[]): string =>
  positions.map(({ axis, value }) => `${axis}=${value}`).join('; ');
