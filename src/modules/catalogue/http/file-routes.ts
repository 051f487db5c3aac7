import { Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import {
  CSV_TYPE,
  type OpenedTables,
  openTables,
  previewOf,
  readSheet,
  sheetOf,
  sheetsIn,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  type TableFault,
  tableFileRefusals,
  writeCsv,
  writeWorkbook,
  XLSX_TYPE,
} from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { file, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import { anyItemKey } from '../domain/book/item-key.ts';
import { type AnyItem, ITEM_KINDS, type ItemKind, NO_ITEMS } from '../domain/book/product-book.ts';
import { openBook } from '../use-cases/book.ts';
import { type ImportOutcome, type Incoming, importItems } from '../use-cases/import-items.ts';
import { BOOK_FIELDS, type BookField, KIND_WORDS } from './book-fields.nl.ts';
import { EXPECTED, fileText } from './book-files.nl.ts';
import { sheetColumns, sheetSpec } from './book-sheets.ts';
import { authorOf, BOOK_RECORD, type ModuleOptions, BOOK_TAGS as tags } from './context.ts';
import { shownValue } from './item-json.ts';
import { catalogueRefusals } from './refusals.nl.ts';

const SHEETS = ITEM_KINDS.map((kind) => KIND_WORDS[kind].sheet);
const blad = Type.Optional(choice(SHEETS));
const kindOf = (sheet: string | undefined): ItemKind | undefined =>
  ITEM_KINDS.find((kind) => KIND_WORDS[kind].sheet === sheet);

/** A whole book as a workbook with a sheet per kind, or one kind as CSV; out, and in again. */
export const fileRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/productenboeken/:id/_exporteer',
    summary: 'Een productenboek als bestand, of een leeg bestand om in te vullen',
    tags,
    rights: 'catalogue.read',
    params: IdParams,
    query: Type.Object({
      formaat: choice(['xlsx', 'csv']),
      blad,
      leeg: Type.Optional(Type.Boolean({ default: false })),
    }),
    produces: [XLSX_TYPE, CSV_TYPE],
    refusals: catalogueRefusals,
    async handler({ params, query, tx, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      const opened = await openBook(tx, params.id, today());
      if (!opened.ok) return opened;
      const { head, book } = opened.value;
      const items = query.leeg ? NO_ITEMS : book;
      const name = query.leeg ? fileText.template : fileText.bookName(head.number);
      const rowsOf = (kind: ItemKind): readonly AnyItem[] => items[kind];
      if (query.formaat === 'csv') {
        const kind = kindOf(query.blad);
        if (!kind) return no({ code: 'catalogue.no-known-sheet' });
        const fileName = `${name}-${KIND_WORDS[kind].noun}.csv`;
        return yes(file(fileName, CSV_TYPE, writeCsv(rowsOf(kind), sheetColumns(kind))));
      }
      const sheets = ITEM_KINDS.map((kind) =>
        sheetOf({ name: KIND_WORDS[kind].sheet, columns: sheetColumns(kind), rows: rowsOf(kind) }),
      );
      return yes(file(`${name}.xlsx`, XLSX_TYPE, await writeWorkbook(sheets)));
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/productenboeken/:id/_importeer',
    summary: 'Lees een bestand in een concept: eerst als proef, dan echt',
    description:
      'XLSX met een blad per soort (bladen die ontbreken blijven zoals ze zijn), of CSV met een blad. Met een fout wordt er niets geschreven.',
    tags,
    rights: 'catalogue.draft',
    params: IdParams,
    query: Type.Object({ ...importQuery, blad, weglaten: Type.Optional(choice(['behouden', 'verwijderen'])) }),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { ...catalogueRefusals, ...tableFileRefusals },
    receive: async ({ stream }) => openTables(await readAll(stream)),
    async handler({ params, query, body, tx, actor, about }) {
      about({ recordKind: BOOK_RECORD, recordId: String(params.id) });
      if (!body.ok) return body;
      const read = readBook(body.value, kindOf(query.blad));
      if (!read.ok) return read;
      const { incoming, faults } = read.value;
      const trial = query.proef || faults.length > 0;
      const removeMissing = query.weglaten === 'verwijderen';
      const outcome = await importItems(tx, authorOf(actor, today()), params.id, incoming, { trial, removeMissing });
      if (!outcome.ok) return outcome;
      return yes(toImportJson(previewFrom(incoming, outcome.value), faults, !trial));
    },
  }),
];

type ReadBook = { readonly incoming: Incoming; readonly faults: readonly TableFault[] };

/** Every sheet that the file has, with all faults of all of them. */
function readBook(
  opened: OpenedTables,
  csvKind: ItemKind | undefined,
): Result<ReadBook, { readonly code: 'catalogue.no-known-sheet' }> {
  const names = sheetsIn(opened).map((name) => name.toLowerCase());
  const kinds =
    opened.kind === 'csv'
      ? [csvKind].filter((kind) => kind !== undefined)
      : ITEM_KINDS.filter((kind) => names.includes(KIND_WORDS[kind].sheet.toLowerCase()));
  if (kinds.length === 0) return no({ code: 'catalogue.no-known-sheet' });
  const incoming = new Map<ItemKind, readonly AnyItem[]>();
  const faults: TableFault[] = [];
  for (const kind of kinds) {
    const read = readSheet(opened, sheetSpec(kind));
    const rowOf = new Map<string, number>();
    const [firstField = ''] = Object.keys(BOOK_FIELDS[kind]);
    faults.push(...read.faults);
    for (const { value, row, fault } of read.rows) {
      const key = anyItemKey(kind, value as unknown as AnyItem);
      const first = rowOf.get(key);
      if (first === undefined) rowOf.set(key, row);
      else faults.push(fault(firstField, EXPECTED.once(String(first))));
    }
    incoming.set(
      kind,
      read.rows.map(({ value }) => value as unknown as AnyItem),
    );
  }
  return yes({ incoming, faults });
}

/** What the file changes, each item known by its sheet and key. */
function previewFrom(incoming: Incoming, { opened }: ImportOutcome) {
  const kinds = [...incoming.keys()];
  const pairs = (items: (kind: ItemKind) => readonly AnyItem[]) =>
    kinds.flatMap((kind) => items(kind).map((item) => ({ kind, item })));
  return previewOf({
    existing: pairs((kind) => opened.book[kind]),
    incoming: pairs((kind) => incoming.get(kind) ?? []),
    keyOf: ({ kind, item }) => `${KIND_WORDS[kind].sheet}: ${anyItemKey(kind, item)}`,
    fieldsOf: ({ kind, item }) =>
      Object.fromEntries(
        Object.entries<BookField>(BOOK_FIELDS[kind]).map(([name, field]) => [
          field.kop,
          shownValue(field, (item as unknown as Record<string, unknown>)[name]) ?? '',
        ]),
      ),
  });
}
