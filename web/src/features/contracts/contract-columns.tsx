import type { ContractRegel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatPeriod } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { contractsText as text } from './contracts.nl.ts';

/** Columns of a contract that several lists of contracts have. */
export const contractColumn: Column<ContractRegel> = {
  key: 'nummer',
  header: text.number,
  sort: 'nummer',
  rowHeader: true,
  cell: (row) => <TwoLines first={<AppLink href={paths.contract(row.id)}>{row.naam}</AppLink>} second={row.nummer} />,
};

export const providerColumn: Column<ContractRegel> = {
  key: 'aanbieder',
  header: text.provider,
  sort: 'aanbieder',
  cell: (row) => row.aanbieder,
};

export const variantColumn: Column<ContractRegel> = {
  key: 'variant',
  header: text.variant,
  cell: (row) => <TwoLines first={row.variant} second={row.segment} />,
};

/** The term, with a remark under it when there is one. */
export const termColumn = (remark?: (row: ContractRegel) => string | undefined): Column<ContractRegel> => ({
  key: 'looptijd',
  header: text.term,
  sort: 'tot',
  cell: (row) => <TwoLines first={formatPeriod(row.van, row.tot)} second={remark?.(row)} />,
});
