import { cents } from '../../kernel/money.ts';
import { type ContractRow, contractRows } from '../../modules/contracts/index.ts';
import { headers, VARIANTS } from './export.nl.ts';
import type { ExportList } from './export-list.ts';

/** Contracts with their budget and what was approved on them, over all years. */
export const contractsList: ExportList<ContractRow> = {
  title: 'Contracten',
  action: 'contracts.export',
  recordKind: 'contract',
  columns: [
    { header: headers.number, kind: 'text', value: (row) => row.number },
    { header: headers.name, kind: 'text', value: (row) => row.name },
    { header: headers.provider, kind: 'text', value: (row) => row.provider },
    { header: headers.agb, kind: 'text', value: (row) => row.agb_code },
    { header: headers.purchaser, kind: 'text', value: (row) => row.purchaser },
    { header: headers.variant, kind: 'text', value: (row) => VARIANTS[row.variant] },
    { header: headers.from, kind: 'day', value: (row) => row.from_on },
    { header: headers.through, kind: 'day', value: (row) => row.through_on },
    { header: headers.budget, kind: 'cents', value: (row) => cents(row.budget_cents) },
    { header: headers.approved, kind: 'cents', value: (row) => cents(row.approved_cents) },
  ],
  rows: contractRows,
};
