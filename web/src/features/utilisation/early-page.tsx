import type { VroegeToewijzing } from '../../../../src/modules/steering/api.ts';
import { paths } from '../../app/paths.ts';
import { formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useProductOptions } from '../catalogue/use-products.ts';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { utilisationText } from './utilisation.nl.ts';

const text = utilisationText.earlyPage;

const columns: readonly Column<VroegeToewijzing>[] = [
  {
    key: 'nummer',
    header: text.number,
    sort: 'nummer',
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.allocation(row.id)}>{row.nummer}</AppLink>} second={row.product} />
    ),
  },
  {
    key: 'wie',
    header: text.provider,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  {
    key: 'gebruik',
    header: text.used,
    numeric: true,
    cell: (row) => (
      <TwoLines
        first={text.share(row.gebruikt, row.toegewezen)}
        second={text.volume(row.gebruikt, row.toegewezen, row.eenheid)}
      />
    ),
  },
  { key: 'op', header: text.usedUpOn, sort: 'op', cell: (row) => formatDay(row.opOp) },
  {
    key: 'tot',
    header: text.through,
    sort: 'tekort',
    numeric: true,
    cell: (row) => <TwoLines first={formatDay(row.tot)} second={text.short(row.dagenTekort)} />,
  },
];

/** Which allocations run out before they end, those with the longest gap first: to ask for more, or to agree on less. */
export function EarlyPage() {
  const providers = useOrganisationOptions('aanbieder');
  const municipalities = useOrganisationOptions('gemeente');
  const products = useProductOptions();
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.utilisation, label: utilisationText.title }]} here={text.title} />
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <ServerTable<VroegeToewijzing>
        path="/uitnutting/vroege-toewijzingen"
        what={text.title}
        columns={columns}
        rowKey={(row) => String(row.id)}
        defaultSort="-tekort"
        filters={[
          { key: 'product', label: text.product, options: products },
          { key: 'aanbieder', label: text.provider, options: providers },
          { key: 'gemeente', label: text.municipality, options: municipalities },
        ]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
