import { useQuery } from '@tanstack/react-query';
import type { AanbiederRegel } from '../../../../src/modules/suppliers/api.ts';
import { paths } from '../../app/paths.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatDay, formatPercentage } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { Help } from './help.tsx';
import { accountsQuery } from './supplier-queries.ts';
import { SupplierTabs } from './supplier-tabs.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.list;

const columns: readonly Column<AanbiederRegel>[] = [
  {
    key: 'aanbieder',
    header: text.provider,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.provider(row.id)}>{row.naam}</AppLink>}
        second={text.runs(row.contracten)}
      />
    ),
  },
  {
    key: 'aandacht',
    header: text.matters,
    cell: ({ aandacht: [first, ...others] }) =>
      first ? (
        <TwoLines first={first.tekst} second={others.length > 0 && text.more(others.length)} />
      ) : (
        <span className="muted">{text.calm}</span>
      ),
  },
  {
    key: 'beheer',
    header: text.style,
    cell: (row) => (
      <TwoLines first={capitalised(row.beheer.vorm)} second={row.beheer.accountmanager?.naam ?? text.noManager} />
    ),
  },
  {
    key: 'gesprek',
    header: text.talk,
    cell: (row) => (
      <TwoLines
        first={row.laatsteGesprek ? formatDay(row.laatsteGesprek) : <span className="muted">{suppliersText.none}</span>}
        second={row.volgendGesprek && text.next(row.volgendGesprek)}
      />
    ),
  },
  {
    key: 'niveau',
    header: text.tier,
    cell: (row) => row.niveau ?? <span className="muted">{suppliersText.none}</span>,
  },
  {
    key: 'aandeel',
    header: text.share,
    numeric: true,
    cell: (row) => <TwoLines first={formatPercentage(row.aandeel)} second={text.shareNote(row)} />,
  },
];

/** Which providers need me, and who looks after whom? */
export function ProvidersPage() {
  const managers = useQuery(accountsQuery).data?.mensen ?? [];
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <SupplierTabs current="providers" />
      <ServerTable<AanbiederRegel>
        path="/aanbieders"
        what={text.title}
        columns={columns}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        filters={[
          { key: 'aandacht', label: text.attention, options: text.attentions },
          { key: 'vorm', label: text.style, options: text.styles },
          {
            key: 'accountmanager',
            label: text.manager,
            options: managers.map(({ id, naam }) => ({ value: String(id), label: naam })),
          },
          { key: 'niveau', label: text.tier },
        ]}
        exportable
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
      <Help lines={text.help} />
    </>
  );
}
