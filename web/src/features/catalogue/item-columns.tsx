import { BOOK_FIELDS, type BookField, type BookItemKind } from '../../../../src/modules/catalogue/api.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import type { Column } from '../../ui/table/data-table.tsx';

import { itemsText as text } from './items.nl.ts';

/** The fields of a kind that stand in its table; the first names the row. The rest is read by opening it. */
const SHOWN: { readonly [Kind in BookItemKind]: readonly string[] } = {
  segments: ['naam', 'sleutel', 'prijsregel', 'toelichting'],
  axes: ['naam', 'sleutel', 'toelichting'],
  axisValues: ['naam', 'as', 'code', 'doel', 'hulptekstVerwijzers'],
  products: ['naam', 'vorm', 'segment', 'eenheid', 'bekostiging'],
  parts: ['onderdeel', 'hoeveelheid', 'toelichting'],
  codes: ['product', 'deel', 'productcategorie', 'productcode', 'van', 'tot'],
  demands: ['tekst', 'product'],
  definitions: ['onderwerp', 'variant', 'product', 'tekst'],
  timeTerms: ['begrip', 'uren', 'declarabel', 'toelichting'],
};

/** The columns of a table of this kind; `names` gives the name that goes with a key of another thing in the book. */
export function itemColumns<Item>(
  kind: BookItemKind,
  names: ReadonlyMap<string, string> = new Map(),
  leftOut: readonly string[] = [],
): readonly Column<Item>[] {
  const fields = Object.values<BookField>(BOOK_FIELDS[kind]);
  return SHOWN[kind]
    .filter((veld) => !leftOut.includes(veld))
    .flatMap((veld, index) => {
      const field = fields.find((each) => each.veld === veld);
      if (!field) return [];
      return [
        {
          key: veld,
          header: field.kop,
          ...(index === 0 && { rowHeader: true }),
          cell: (item: Item) => shown(field, (item as Readonly<Record<string, unknown>>)[veld], names),
        },
      ];
    });
}

/** A value of the book as people read it. */
export function shown(field: BookField, value: unknown, names: ReadonlyMap<string, string> = new Map()): string {
  if (value === null || value === undefined) return field.veld === 'product' ? text.allProducts : '';
  if (Array.isArray(value)) {
    return field.kind === 'positions'
      ? value.map(({ as, waarde }: { as: string; waarde: string }) => `${names.get(as) ?? as} ${waarde}`).join(', ')
      : value.map((word) => plainWord(String(word))).join(', ');
  }
  const word = String(value);
  if (field.kind === 'choice') return plainWord(word);
  if (field.kind === 'day') return formatDay(word);
  if (field.kind === 'decimal') return word.replace('.', ',');
  return field.kind === 'key' ? (names.get(word) ?? word) : word;
}

/** The names of everything in a book that others refer to by key. */
export function namesIn(book: {
  readonly segmenten: readonly Named[];
  readonly assen: readonly Named[];
  readonly producten: readonly Named[];
  readonly tijdbegrippen: readonly { readonly sleutel: string; readonly begrip: string }[];
}): ReadonlyMap<string, string> {
  return new Map([
    ...[...book.segmenten, ...book.assen, ...book.producten].map((one) => [one.sleutel, one.naam] as const),
    ...book.tijdbegrippen.map((one) => [one.sleutel, one.begrip] as const),
  ]);
}
type Named = { readonly sleutel: string; readonly naam: string };
