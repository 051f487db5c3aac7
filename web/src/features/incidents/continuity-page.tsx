import { useQuery } from '@tanstack/react-query';
import type { Continuiteit, ContinuiteitRegel } from '../../../../src/modules/incidents/api.ts';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { SupplierTabs } from '../suppliers/supplier-tabs.tsx';
import { continuityQuery } from './incident-queries.ts';
import { continuityText as text } from './incidents.nl.ts';

/** About which providers must somebody ask whether their care goes on, and why? */
export function ContinuityPage() {
  return <PageQuery query={useQuery(continuityQuery)}>{(data) => <View data={data} />}</PageQuery>;
}

const columns: readonly Column<ContinuiteitRegel>[] = [
  {
    key: 'wie',
    header: text.provider,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.provider(row.aanbieder.id)}>{row.aanbieder.naam}</AppLink>}
        second={text.shareOf(row.aandeel, row.lopendeContracten)}
      />
    ),
  },
  {
    key: 'wat',
    header: text.why,
    cell: (row) => (
      <ul className="plain-list">
        {row.waarschuwingen.map((one) => (
          <li key={one.code}>
            <TwoLines first={one.titel} second={one.gezien} />
          </li>
        ))}
      </ul>
    ),
  },
];

const stated: readonly Column<Continuiteit['indicatoren'][number]>[] = [
  { key: 'wat', header: text.indicator, rowHeader: true, cell: (row) => row.titel },
  { key: 'grens', header: text.limit, cell: (row) => row.grens },
  { key: 'anders', header: text.also, cell: (row) => row.anders },
];

function View({ data }: { data: Continuiteit }) {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub(data.items.length, data.aanbieders)}</p>} />
      <SupplierTabs current="continuity" />
      {data.items.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <section className="section" aria-label={text.title}>
          <DataTable
            caption={text.title}
            captionHidden
            columns={columns}
            rows={data.items}
            rowKey={(row) => String(row.aanbieder.id)}
          />
        </section>
      )}
      <section className="section" aria-labelledby="indicatoren">
        <BlockHeading id="indicatoren" title={text.stated} />
        <DataTable
          caption={text.stated}
          captionHidden
          columns={stated}
          rows={data.indicatoren}
          rowKey={(row) => row.code}
        />
      </section>
      <Help lines={text.help} />
    </>
  );
}
