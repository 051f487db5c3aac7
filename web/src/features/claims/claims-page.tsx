import type { DeclaratieItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatCents, formatCount, formatDay, formatMonthYear } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { claimsText as text } from './claims.nl.ts';

const columns: readonly Column<DeclaratieItem>[] = [
  {
    key: 'nummer',
    header: text.number,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.claim(row.id)}>{row.nummer}</AppLink>}
        second={formatDay(dayOfInstant(row.ingediendOp))}
      />
    ),
  },
  {
    key: 'aanbieder',
    header: text.provider,
    sort: 'aanbieder',
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  { key: 'maand', header: text.period, sort: 'periode', cell: (row) => formatMonthYear(row.periode.van.slice(0, 7)) },
  {
    key: 'regels',
    header: text.lines,
    numeric: true,
    cell: (row) => (
      <TwoLines
        first={formatCount(row.aantalRegels)}
        second={text.refusedLines(row.aantalAfgewezen, row.aantalInBeoordeling) || null}
      />
    ),
  },
  {
    key: 'gevraagd',
    header: text.claimed,
    sort: 'bedrag',
    numeric: true,
    cell: (row) => formatCents(row.ingediendCent),
  },
  { key: 'goed', header: text.approved, numeric: true, cell: (row) => formatCents(row.goedgekeurdCent) },
  {
    key: 'af',
    header: text.refused,
    sort: 'afgewezen',
    numeric: true,
    cell: (row) => formatCents(row.afgewezenCent),
  },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
];

/** What came in, what was refused? */
export function ClaimsPage() {
  const mayUpload = useMay('messages.upload');
  const declare = (
    <LinkButton look="primary" href={paths.declare}>
      {text.declare}
    </LinkButton>
  );
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={mayUpload && declare} />
      <ServerTable<DeclaratieItem>
        path="/declaraties"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        defaultSort="-ingediend"
        filters={[
          { key: 'maand', label: text.month, kind: 'month' },
          { key: 'status', label: text.status, options: text.statuses },
          { key: 'betaald', label: text.payment, options: text.payments },
          ...usePartyFilters(),
          { key: 'afgewezen', label: text.onlyRefused, options: text.onlyRefusedOptions, more: true },
          { key: 'vanafCent', label: text.fromAmount, kind: 'amount', more: true },
          { key: 'totCent', label: text.throughAmount, kind: 'amount', more: true },
        ]}
        empty={{ title: text.emptyTitle, text: text.emptyText, action: mayUpload && declare }}
      />
    </>
  );
}
