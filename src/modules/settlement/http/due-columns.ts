import { cents } from '../../../kernel/money.ts';
import type { Column } from '../../../platform/documents/index.ts';
import type { ShownInstalment } from '../use-cases/show-due.ts';
import { STATUS_WORDS } from './to-json.ts';
import { dueSheet, KIND_WORDS } from './words.nl.ts';

const { columns: header } = dueSheet;

/** Amounts that are due without a declaration, as the columns of a file. */
export const DUE_COLUMNS: readonly Column<ShownInstalment>[] = [
  { header: header.provider, kind: 'text', value: (row) => row.provider },
  { header: header.contract, kind: 'text', value: (row) => row.contractNumber },
  { header: header.municipality, kind: 'text', value: (row) => row.municipality },
  { header: header.product, kind: 'text', value: (row) => row.product },
  { header: header.part, kind: 'text', value: (row) => row.partName },
  { header: header.kind, kind: 'text', value: (row) => KIND_WORDS[row.kind] },
  { header: header.month, kind: 'day', value: (row) => row.month },
  { header: header.months, kind: 'integer', value: (row) => row.months },
  { header: header.dueOn, kind: 'day', value: (row) => row.dueOn },
  { header: header.amount, kind: 'cents', value: (row) => cents(row.amountCents) },
  { header: header.status, kind: 'text', value: (row) => STATUS_WORDS[row.status] },
  { header: header.transaction, kind: 'integer', value: (row) => row.transactionId },
];
