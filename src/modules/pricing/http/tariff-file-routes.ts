import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import {
  CSV_TYPE,
  openTables,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  tableFileRefusals,
  XLSX_TYPE,
} from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { choice, Day, Id } from '../../../platform/http/schema-parts.ts';
import { loadNamedInFiles } from '../storage/named-in-files.ts';
import { listTariffs } from '../storage/tariffs.ts';
import { importTariffs } from '../use-cases/import-tariffs.ts';
import { type ModuleOptions, pricedBy } from './context.ts';
import { pricingRefusals } from './refusals.nl.ts';
import { tableFile } from './table-file.ts';
import { tariffSheetText } from './tariff-sheet.nl.ts';
import { readTariffSheet, tariffColumns, tariffFaults, tariffPreview, toTariffRow } from './tariff-sheet.ts';

const tags = ['Tarieven'];

/** Tariffs as a file, out and in again. */
export const tariffFileRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/tarieven/_exporteer',
    summary: 'Vastgestelde tarieven van uw regio als bestand dat ook weer ingelezen kan worden',
    tags,
    rights: 'pricing.read',
    query: Type.Object({
      product: Type.Optional(Id),
      peildatum: Type.Optional(Day),
      formaat: choice(['xlsx', 'csv']),
      leeg: Type.Optional(Type.Boolean({ default: false })),
    }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'tariff-export' });
      const { regionIds } = pricedBy(actor, today());
      const { providers } = await loadNamedInFiles(tx, regionIds);
      const all = query.leeg ? [] : await listTariffs(tx, { productId: query.product, onDay: query.peildatum });
      const rows = all.filter(({ regionId }) => regionIds.length === 0 || regionIds.includes(regionId));
      const { sheet, fileName } = tariffSheetText;
      return tableFile(`${fileName}-${today()}`, query.formaat, {
        name: sheet,
        columns: tariffColumns(providers),
        rows,
      });
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/tarieven/_importeer',
    summary: 'Tarieven inlezen uit XLSX of CSV: eerst als proef, dan echt; met een fout wordt niets geschreven',
    description:
      'Een rij per product, gemeente, aanbieder en eerste dag. Een tarief houdt zijn bedrag; een ander bedrag is een rij met een latere eerste dag. Zonder einddatum geldt het tot het volgende begint.',
    tags,
    rights: 'pricing.manage',
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { ...pricingRefusals, ...tableFileRefusals },
    receive: async ({ stream }) => openTables(await readAll(stream)),
    async handler({ query, body, tx, actor, about }) {
      about({ recordKind: 'tariff-import' });
      if (!body.ok) return body;
      const table = readTariffSheet(body.value);
      const rows = table.rows.map(({ value }) => toTariffRow(value));
      const done = await importTariffs(tx, pricedBy(actor, today()), rows, query.proef || table.faults.length > 0);
      if (!done.ok) return done;
      const faults = [...table.faults, ...tariffFaults(table, done.value.faults)];
      const preview = faults.length > 0 ? undefined : tariffPreview(table, done.value);
      return yes(toImportJson(preview, faults, done.value.written));
    },
  }),
];
