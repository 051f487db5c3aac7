import { type Fraction, formatDecimal } from '../../../kernel/fraction.ts';
import {
  type Column,
  choiceColumn,
  dayColumn,
  decimalColumn,
  optional,
  type ReadColumn,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';
import { KEY_PATTERN } from '../domain/book/item-key.ts';
import type { AnyItem, ItemKind, Position } from '../domain/book/product-book.ts';
import { BOOK_FIELDS, type BookField, KIND_WORDS } from './book-fields.nl.ts';
import { EXPECTED, LIST_SEPARATOR } from './book-files.nl.ts';
import { positionsText } from './item-json.ts';

type Row = Readonly<Record<string, unknown>>;
const fieldsOf = (kind: ItemKind) => Object.entries<BookField>(BOOK_FIELDS[kind]);

/** The sheet of a kind as it is read: one column for each field, an item per row. Fewer sheets in a file are fine. */
export const sheetSpec = (kind: ItemKind): TableSpec<Row> => ({
  sheet: KIND_WORDS[kind].sheet,
  required: false,
  columns: Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, columnOf(field)])),
});

const PATTERNS: Readonly<Record<string, { readonly pattern: RegExp; readonly expected: string }>> = {
  productcategorie: { pattern: /^\d{2}$/, expected: EXPECTED.category },
  productcode: { pattern: /^[0-9A-Z]{5}$/, expected: EXPECTED.code },
  eenheidcode: { pattern: /^(01|04|14|16|82|83|84)$/, expected: EXPECTED.unit },
  gemeentecode: { pattern: /^\d{4}$/, expected: EXPECTED.municipality },
  agbCode: { pattern: /^\d{8}$/, expected: EXPECTED.provider },
};

function columnOf(field: BookField): ReadColumn<unknown> {
  const filled = filledColumn(field);
  if (field.kind === 'choices' || field.kind === 'positions') {
    const maybe = optional(filled);
    return { ...maybe, read: (cell, style) => withList(maybe.read(cell, style)) };
  }
  return field.must === true ? filled : optional(filled);
}

const withList = (reading: ReturnType<ReadColumn<unknown>['read']>) =>
  reading.ok && reading.value === null ? { ok: true as const, value: [] } : reading;

function filledColumn(field: BookField): ReadColumn<unknown> {
  const { kop, veld } = field;
  switch (field.kind) {
    case 'key':
      return textColumn(kop, { pattern: new RegExp(KEY_PATTERN), maxLength: 100, expected: EXPECTED.key });
    case 'text':
      return textColumn(kop, { maxLength: 300, ...PATTERNS[veld] });
    case 'long-text':
      return textColumn(kop, { maxLength: 4000 });
    case 'decimal':
      return mapped(decimalColumn(kop), (value) => ({ ok: true, value: plainText(value) }));
    case 'day':
      return dayColumn(kop);
    case 'choice':
      return choiceColumn(kop, field.words);
    case 'choices':
      return mapped(textColumn(kop), (text) => readChoices(text, field.words));
    case 'positions':
      return mapped(textColumn(kop), readPositions);
  }
}

type Reading = ReturnType<ReadColumn<unknown>['read']>;

/** A column whose value is read further. */
const mapped = <Value>(column: ReadColumn<Value>, next: (value: Value) => Reading): ReadColumn<unknown> => ({
  ...column,
  read(cell, style) {
    const reading = column.read(cell, style);
    return reading.ok ? next(reading.value) : reading;
  },
});

/** `70` or `33.333333`: at most six decimals, none that say nothing. */
const plainText = (value: Fraction): string => formatDecimal(value, 6).replace(/\.?0+$/, '');

function readChoices(text: string, words: Readonly<Record<string, string>>): Reading {
  const asked = text.split(LIST_SEPARATOR).flatMap((part) => part.trim().toLowerCase() || []);
  const terms = asked.flatMap((word) => Object.entries(words).find(([, one]) => one === word)?.[0] ?? []);
  return terms.length === asked.length
    ? { ok: true, value: terms }
    : { ok: false, expected: EXPECTED.choices(Object.values(words)) };
}

function readPositions(text: string): Reading {
  const parts = text.split(';').flatMap((part) => part.trim() || []);
  const positions = parts.flatMap((part): Position[] => {
    const [, axis, value] = /^([A-Za-z0-9.-]+)\s*=\s*([A-Za-z0-9.-]+)$/.exec(part) ?? [];
    return axis && value ? [{ axis, value }] : [];
  });
  return positions.length === parts.length
    ? { ok: true, value: positions }
    : { ok: false, expected: EXPECTED.positions };
}

/** The columns of a kind as they are written; what is written can be read back. */
export const sheetColumns = (kind: ItemKind): Column<AnyItem>[] =>
  fieldsOf(kind).map(([name, field]) => {
    const value = (item: AnyItem) => (item as Row)[name] ?? null;
    const header = field.kop;
    switch (field.kind) {
      case 'day':
        return { header, kind: 'day', value: (item) => value(item) as never };
      case 'decimal':
        return { header, kind: 'decimal', value: (item) => (value(item) === null ? null : Number(value(item))) };
      case 'choice':
        return { header, kind: 'text', value: (item) => field.words[value(item) as string] ?? null };
      case 'choices':
        return { header, kind: 'text', value: (item) => wordsText(value(item) as readonly string[], field.words) };
      case 'positions':
        return { header, kind: 'text', value: (item) => positionsText(value(item) as readonly Position[]) || null };
      default:
        return { header, kind: 'text', value: (item) => value(item) as string | null };
    }
  });

const wordsText = (terms: readonly string[], words: Readonly<Record<string, string>>): string | null =>
  terms.flatMap((term) => words[term] ?? []).join(` ${LIST_SEPARATOR} `) || null;
