import type { Indexeringsvoorbeeld } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { indexationText } from './indexation.nl.ts';

const text = indexationText.outcome;

/** One row per task budget: the amount of the year before and what it becomes. */
export function IndexBudgets({
  budgets,
  caption,
}: {
  budgets: Indexeringsvoorbeeld['taakbudgetten'];
  caption: string;
}) {
  const [first] = budgets;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={budgets}
      rowKey={(row) => `${row.contractId} ${row.productId}`}
      columns={[
        {
          key: 'contract',
          header: text.contract,
          rowHeader: true,
          cell: (row) => (
            <TwoLines
              first={<AppLink href={paths.contract(row.contractId)}>{row.contract}</AppLink>}
              second={row.aanbieder}
            />
          ),
        },
        { key: 'product', header: text.product, cell: (row) => row.product },
        { key: 'was', header: text.before, numeric: true, cell: (row) => formatCents(row.oudCent) },
        {
          key: 'wordt',
          header: first ? text.ofYear(first.jaar) : text.after,
          numeric: true,
          cell: (row) => formatCents(row.nieuwCent),
        },
        {
          key: 'index',
          header: text.percentage,
          numeric: true,
          cell: (row) => (
            <TwoLines
              first={indexationText.percent(row.percentage)}
              second={
                row.eersteJaar ? text.firstYearLine : row.onderVoorbehoudVanVerlenging ? text.extension : undefined
              }
            />
          ),
        },
      ]}
    />
  );
}
