import { cents } from '../../kernel/money.ts';
import { type ClaimRow, claimRows } from '../../modules/claims/index.ts';
import { headers } from './export.nl.ts';
import type { ExportList } from './export-list.ts';

/** Declarations with their outcome; claimed = approved + refused on every row. */
export const claimsList: ExportList<ClaimRow> = {
  title: 'Declaraties',
  action: 'claims.export',
  recordKind: 'claim',
  columns: [
    { header: headers.claim, kind: 'integer', value: (row) => row.id },
    { header: headers.number, kind: 'text', value: (row) => row.number },
    { header: headers.provider, kind: 'text', value: (row) => row.provider },
    { header: headers.municipality, kind: 'text', value: (row) => row.municipality },
    { header: headers.from, kind: 'day', value: (row) => row.period_from },
    { header: headers.through, kind: 'day', value: (row) => row.period_through },
    { header: headers.received, kind: 'day', value: (row) => row.received_on },
    { header: headers.lines, kind: 'integer', value: (row) => row.line_count },
    { header: headers.refusedLines, kind: 'integer', value: (row) => row.refused_count },
    { header: headers.claimed, kind: 'cents', value: (row) => cents(row.claimed_cents) },
    { header: headers.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
    { header: headers.refused, kind: 'cents', value: (row) => cents(row.refused_cents) },
  ],
  rows: claimRows,
};
