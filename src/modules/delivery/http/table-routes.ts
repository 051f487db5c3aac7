import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import {
  type Column,
  CSV_TYPE,
  openTables,
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
import type { ResultReport } from '../domain/agreed-result.ts';
import { type AgreedResult, reportableResults } from '../storage/agreed-results.ts';
import { lastReports } from '../storage/result-steps.ts';
import { importResults } from '../use-cases/import-results.ts';
import { tableText } from '../use-cases/result-table.nl.ts';
import { type ModuleOptions, tags } from './context.ts';
import { OUTCOME_WORDS, resultRefusals, SAID_WORDS, STATE_WORDS } from './words.nl.ts';

const notAllowed = { 'delivery.not-allowed': resultRefusals['delivery.not-allowed'] };

/** The own results of a provider as a table: out to fill in, and in again to report many at once. */
export const tableRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/resultaten/_exporteer',
    summary: 'Uw resultaten als bestand: vul uitkomst, dag, wie het zegt en onderbouwing in en lees het weer in',
    tags,
    rights: 'delivery.report',
    purpose: 'access-to-care',
    query: Type.Object({ formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    refusals: notAllowed,
    async handler({ query, tx, actor, about }) {
      if (actor.organisation.kind !== 'provider') return no({ code: 'delivery.not-allowed' as const });
      const rows = await reportableResults(tx, actor.organisation.id);
      for (const subjectId of new Set(rows.map(({ clientId }) => String(clientId))))
        about({ subjectKind: 'client', subjectId, recordKind: 'agreed-result-export' });
      const last = await lastReports(
        tx,
        rows.map(({ id }) => id),
      );
      const columns = columnsOf(new Map(last.map((one) => [one.resultId, one])));
      const name = `${tableText.fileName}-${today()}`;
      return yes(
        query.formaat === 'csv'
          ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, columns))
          : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: tableText.sheet, columns, rows })),
      );
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/resultaten/_importeer',
    summary:
      'Veel resultaten tegelijk melden uit XLSX of CSV: eerst als proef, dan echt; met een fout wordt niets geschreven',
    tags,
    rights: 'delivery.report',
    purpose: 'access-to-care',
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { ...notAllowed, ...tableFileRefusals },
    receive: async ({ stream }) => openTables(await readAll(stream)),
    async handler({ query, body, tx, actor, about }) {
      if (actor.organisation.kind !== 'provider') return no({ code: 'delivery.not-allowed' as const });
      if (!body.ok) return body;
      const by = { providerId: actor.organisation.id, personId: actor.personId, today: today() };
      const { preview, faults, written, clientIds } = await importResults(tx, by, body.value, query.proef);
      about({ recordKind: 'agreed-result-import' });
      for (const clientId of clientIds)
        about({ subjectKind: 'client', subjectId: String(clientId), recordKind: 'agreed-result' });
      return yes(toImportJson(preview, faults, written));
    },
  }),
];

function columnsOf(last: ReadonlyMap<bigint, ResultReport>): Column<AgreedResult>[] {
  const header = tableText.columns;
  return [
    { header: header.id, kind: 'integer', value: ({ id }) => Number(id) },
    { header: header.municipality, kind: 'text', value: (row) => row.municipalityName },
    { header: header.allocation, kind: 'text', value: (row) => String(row.allocationNumber) },
    { header: header.text, kind: 'text', value: (row) => row.text },
    { header: header.dueOn, kind: 'day', value: (row) => row.dueOn },
    { header: header.outcome, kind: 'text', value: ({ outcome }) => outcome && OUTCOME_WORDS[outcome] },
    { header: header.onDay, kind: 'day', value: ({ onDay }) => onDay },
    {
      header: header.saidBy,
      kind: 'text',
      value: ({ id }) => {
        const said = last.get(id)?.saidBy;
        return said === undefined ? null : SAID_WORDS[said];
      },
    },
    { header: header.evidence, kind: 'text', value: ({ id }) => last.get(id)?.text ?? null },
    { header: header.status, kind: 'text', value: ({ state }) => STATE_WORDS[state] },
  ];
}
