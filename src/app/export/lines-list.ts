import { cents } from '../../kernel/money.ts';
import { type LineRow, lineRows, rulesOfMask } from '../../modules/claims/index.ts';
import { headers, VERDICTS } from './export.nl.ts';
import type { ExportList } from './export-list.ts';

/**
 * Declaration lines with their verdict and the rules they break. No name and no citizen number; lines of a child whose
 * residence is secret are left out (Regeling Jeugdwet 6a.6).
 */
export const linesList: ExportList<LineRow> = {
  title: 'Declaratieregels',
  action: 'claims.export',
  recordKind: 'claim-line',
  columns: [
    { header: headers.claim, kind: 'integer', value: (row) => row.claim_id },
    { header: headers.seq, kind: 'integer', value: (row) => row.seq },
    { header: headers.provider, kind: 'text', value: (row) => row.provider },
    { header: headers.municipality, kind: 'text', value: (row) => row.municipality },
    { header: headers.reference, kind: 'text', value: (row) => row.reference },
    { header: headers.allocation, kind: 'integer', value: (row) => row.allocation_number },
    { header: headers.product, kind: 'text', value: (row) => row.product_code },
    { header: headers.from, kind: 'day', value: (row) => row.from_on },
    { header: headers.through, kind: 'day', value: (row) => row.through_on },
    { header: headers.volume, kind: 'integer', value: (row) => row.volume },
    { header: headers.unit, kind: 'text', value: (row) => row.unit },
    { header: headers.claimed, kind: 'cents', value: (row) => cents(signed(row, row.amount_cents)) },
    { header: headers.verdict, kind: 'text', value: (row) => VERDICTS[row.verdict] },
    { header: headers.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
    { header: headers.rules, kind: 'text', value: (row) => rulesOfMask(Number(row.failed_rules)).join(' ') },
  ],
  rows: lineRows,
};

/** A credit line takes money back. */
const signed = ({ sign }: LineRow, amountCents: bigint): bigint => (sign === 'D' ? amountCents : -amountCents);
