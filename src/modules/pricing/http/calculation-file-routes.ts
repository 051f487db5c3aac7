import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import {
  CSV_TYPE,
  openTables,
  readSheet,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  tableFileRefusals,
  XLSX_TYPE,
} from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { choice, Id } from '../../../platform/http/schema-parts.ts';
import { listCalculations } from '../storage/calculations.ts';
import { loadNamedInFiles } from '../storage/named-in-files.ts';
import { importCalculations } from '../use-cases/import-calculations.ts';
import { CALCULATION_SHEET } from './calculation-columns.ts';
import { allCalculationRows, CALCULATION_COLUMNS, shownCalculation } from './calculation-rows.ts';
import { calculationSheetText } from './calculation-sheet.nl.ts';
import { type ModuleOptions, pricedBy } from './context.ts';
import { calculationFaults, readCalculations } from './read-calculations.ts';
import { pricingRefusals } from './refusals.nl.ts';
import { tableFile } from './table-file.ts';

const tags = ['Tarieven'];

/** Calculations as a file, out and in again. */
export const calculationFileRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/tariefberekeningen/_exporteer',
    summary: 'Berekeningen van uw regio als bestand dat ook weer ingelezen kan worden: een rij per cijfer',
    tags,
    rights: 'pricing.read',
    query: Type.Object({
      product: Type.Optional(Id),
      berekening: Type.Optional(Id),
      formaat: choice(['xlsx', 'csv']),
      leeg: Type.Optional(Type.Boolean({ default: false })),
    }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'tariff-calculation-export' });
      const { regionIds } = pricedBy(actor, today());
      const asked = { productId: query.product, seriesId: query.berekening };
      const found = query.leeg ? [] : await listCalculations(tx, asked);
      const here = found.filter(({ regionId }) => regionIds.length === 0 || regionIds.includes(regionId));
      const { providers } = await loadNamedInFiles(tx, regionIds);
      const { sheet, fileName } = calculationSheetText;
      const rows = allCalculationRows(here, providers);
      return tableFile(`${fileName}-${today()}`, query.formaat, { name: sheet, columns: CALCULATION_COLUMNS, rows });
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/tariefberekeningen/_importeer',
    summary: 'Berekeningen inlezen uit XLSX of CSV: eerst als proef, dan echt; met een fout wordt niets geschreven',
    description:
      'Een rij per cijfer van een element. Een berekening met een nummer die iets anders zegt wordt een volgende versie; zonder nummer telt product, aanbieder en titel.',
    tags,
    rights: 'pricing.manage',
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { ...pricingRefusals, ...tableFileRefusals },
    receive: async ({ stream }) => openTables(await readAll(stream)),
    async handler({ query, body, tx, actor, about }) {
      about({ recordKind: 'tariff-calculation-import' });
      if (!body.ok) return body;
      const table = readSheet(body.value, CALCULATION_SHEET);
      const { read, faults: unread } = readCalculations(table.rows, table.faults);
      const trial = query.proef || table.faults.length + unread.length > 0;
      const drafts = read.map(({ draft }) => draft);
      const shown = { trial, shown: shownCalculation, keyOf: calculationSheetText.keyOf };
      const done = await importCalculations(tx, pricedBy(actor, today()), drafts, shown);
      if (!done.ok) return done;
      const faults = [...table.faults, ...unread, ...calculationFaults(read, done.value.faults)];
      return yes(toImportJson(faults.length > 0 ? undefined : done.value.preview, faults, done.value.written));
    },
  }),
];
