import { Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { no } from '../../../kernel/result.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import { rulesOfMask } from '../domain/rules.ts';
import { findClaim } from '../storage/list-claims.ts';
import { allLines, type LineRow } from '../storage/list-lines.ts';
import { LINE_EXPORT } from './export.nl.ts';
import { filterOf, lineFilters } from './line-query.ts';
import { readingPurpose } from './purpose.ts';
import { CLAIM_UNKNOWN } from './refusals.nl.ts';

const signed = (row: LineRow): bigint => (row.sign === 'D' ? row.amount_cents : -row.amount_cents);

/** What the screen shows of a line; no child. */
const COLUMNS: readonly Column<LineRow>[] = [
  { header: LINE_EXPORT.sequence, kind: 'integer', value: (row) => row.id },
  { header: LINE_EXPORT.reference, kind: 'text', value: (row) => row.reference },
  { header: LINE_EXPORT.allocation, kind: 'integer', value: (row) => Number(row.allocation_number) },
  { header: LINE_EXPORT.code, kind: 'text', value: (row) => row.product_code },
  { header: LINE_EXPORT.product, kind: 'text', value: (row) => row.product },
  { header: LINE_EXPORT.from, kind: 'day', value: (row) => row.from_on },
  { header: LINE_EXPORT.through, kind: 'day', value: (row) => row.through_on },
  { header: LINE_EXPORT.volume, kind: 'integer', value: (row) => Number(row.volume) },
  { header: LINE_EXPORT.claimed, kind: 'cents', value: (row) => cents(signed(row)) },
  { header: LINE_EXPORT.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
  { header: LINE_EXPORT.held, kind: 'cents', value: (row) => cents(row.verdict === 'H' ? signed(row) : 0n) },
  { header: LINE_EXPORT.verdict, kind: 'text', value: (row) => LINE_EXPORT.verdicts[row.verdict] },
  { header: LINE_EXPORT.rules, kind: 'text', value: (row) => rulesOfMask(Number(row.failed_rules)).join(' ') },
];

/** The lines of a declaration as a file: what the screen showed, all pages, for Excel. */
export const exportRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/declaraties/:id/regels/_exporteer',
    summary: 'Regels van een declaratie met dezelfde filters als bestand',
    tags: ['declaraties'],
    rights: ['claims.read-lines', 'contracts.export'],
    purpose: readingPurpose,
    params: IdParams,
    query: Type.Object({ ...lineFilters, formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    refusals: CLAIM_UNKNOWN,
    handler: async ({ tx, params, query, about }) => {
      const claim = await findClaim(tx, params.id);
      if (!claim) return no({ code: 'claims.claim-unknown' as const });
      about({ recordKind: 'claim-export', recordId: String(params.id) });
      const rows: LineRow[] = [];
      for await (const batch of allLines(tx, filterOf(query, params.id, claim))) rows.push(...batch);
      const name = LINE_EXPORT.fileName(claim.number);
      return query.formaat === 'csv'
        ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
        : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: LINE_EXPORT.title, columns: COLUMNS, rows }));
    },
  }),
];
