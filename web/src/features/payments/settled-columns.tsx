import type { Betaalopdracht } from '../../../../src/modules/ledger/api.ts';
import { formatCents } from '../../format/index.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { paymentsText as text } from './payments.nl.ts';

type Settled = Pick<
  Betaalopdracht,
  'verschuldigdCent' | 'ingehoudenCent' | 'voorschotCent' | 'terugvorderingCent' | 'bedragCent'
>;

const unlessNothing = (cents: number): string => (cents === 0 ? '' : formatCents(cents));

/** How what was owed became what is paid: owed, withheld, set off, paid. The same on every list of payments. */
export const settledColumns: readonly Column<Settled>[] = [
  { key: 'open', header: text.open, numeric: true, cell: (row) => formatCents(row.verschuldigdCent) },
  { key: 'ingehouden', header: text.withheld, numeric: true, cell: (row) => unlessNothing(row.ingehoudenCent) },
  {
    key: 'verrekend',
    header: text.setOff,
    numeric: true,
    cell: (row) => unlessNothing(row.voorschotCent + row.terugvorderingCent),
  },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
];
