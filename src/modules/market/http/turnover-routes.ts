import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import {
  CSV_TYPE,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  tableFileRefusals,
  writeCsv,
  writeXlsx,
  XLSX_TYPE,
} from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { file, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { choice } from '../../../platform/http/schema-parts.ts';
import { importTurnover, listTurnover } from '../use-cases/import-turnover.ts';
import { TURNOVER_SHEET, turnoverColumns } from '../use-cases/turnover-sheet.nl.ts';
import { type ModuleOptions, regionRead, workerOf } from './context.ts';
import { marketRefusals } from './refusals.nl.ts';

const tags = ['Marktanalyse'];
const recordKind = 'market-analysis';

/** Turnover of years before this system, in a file: what goes out comes in again. */
export const turnoverRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/eerdere-omzetten/_exporteer',
    summary: 'Omzet van eerdere jaren als bestand, dat ook weer kan worden ingelezen',
    tags,
    rights: 'strategy.read',
    query: Type.Object({ formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    refusals: marketRefusals,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind });
      const regionId = regionRead(actor, scope);
      if (regionId === undefined) return no({ code: 'market.not-yours' });
      const rows = await listTurnover(tx, regionId);
      return query.formaat === 'csv'
        ? yes(file('omzet.csv', CSV_TYPE, writeCsv(rows, turnoverColumns)))
        : yes(file('omzet.xlsx', XLSX_TYPE, writeXlsx({ name: TURNOVER_SHEET, columns: turnoverColumns, rows })));
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/eerdere-omzetten/_importeer',
    summary: 'Omzet van eerdere jaren inlezen uit XLSX of CSV: eerst als proef; met een fout wordt niets geschreven',
    tags,
    rights: 'strategy.manage',
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { ...marketRefusals, ...tableFileRefusals },
    receive: ({ stream }) => readAll(stream),
    async handler({ query, body, tx, actor, about }) {
      about({ recordKind });
      const done = await importTurnover(tx, workerOf(actor, today()), body, query.proef);
      if (!done.ok) return done;
      const { preview, faults, written } = done.value;
      return yes(toImportJson(preview, faults, written));
    },
  }),
];
