import type { Dossier, DossierContract } from '../../../../src/modules/suppliers/api.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount, formatMonth, formatPercentage, formatPeriod } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.contracts;

const columnsOf = (year: number): readonly Column<DossierContract>[] => [
  {
    key: 'contract',
    header: text.contract,
    rowHeader: true,
    cell: (row) => <TwoLines first={<AppLink href={paths.contract(row.id)}>{row.nummer}</AppLink>} second={row.naam} />,
  },
  {
    key: 'periode',
    header: text.period,
    cell: (row) => <TwoLines first={formatPeriod(row.van, row.tot)} second={row.loopt ? row.segment : text.ended} />,
  },
  {
    key: 'goedgekeurd',
    header: text.approved,
    numeric: true,
    cell: (row) => (
      <TwoLines
        first={formatCents(row.goedgekeurdCent)}
        second={row.percentage !== null && `${formatPercentage(row.percentage)} ${text.of(year)}`}
      />
    ),
  },
  {
    key: 'plan',
    header: text.paid,
    numeric: true,
    cell: (row) => (
      <TwoLines
        first={formatCents(row.betaaldCent)}
        second={row.planPercentage !== null && text.plan(row.planPercentage)}
      />
    ),
  },
  { key: 'afgewezen', header: text.refused, numeric: true, cell: (row) => formatCents(row.afgewezenCent) },
  { key: 'open', header: text.obligations, numeric: true, cell: (row) => formatCount(row.openVerplichtingen) },
];

/** What was bought from it, and does it run to plan? */
export function FileContracts({ file }: { file: Dossier }) {
  return (
    <section className="section" aria-labelledby="contracten">
      <BlockHeading
        id="contracten"
        title={text.title}
        aside={file.peilmaand && text.upTo(formatMonth(file.peilmaand))}
      />
      {file.contracten.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.title}
          captionHidden
          columns={columnsOf(file.jaar)}
          rows={file.contracten}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}
