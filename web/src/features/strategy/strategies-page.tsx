import { useQuery } from '@tanstack/react-query';
import type { StrategieKop } from '../../../../src/modules/strategy/api.ts';
import { listQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatPeriod } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { strategyText } from './strategy.nl.ts';
import { BeginStrategy } from './strategy-acts.tsx';

const text = strategyText.list;
const columns: readonly Column<StrategieKop>[] = [
  {
    key: 'titel',
    header: text.name,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.strategy(row.id)}>{row.titel}</AppLink>} second={row.regio.naam} />
    ),
  },
  { key: 'periode', header: text.period, cell: (row) => formatPeriod(row.van, row.tot) },
  { key: 'eigenaar', header: text.owner, cell: (row) => row.eigenaar?.naam ?? text.noOwner },
  {
    key: 'status',
    header: text.status,
    cell: (row) => (
      <TwoLines
        first={<StatusWord status={row.status} />}
        second={row.reageerVoor ? text.react(row.reageerVoor) : undefined}
      />
    ),
  },
];

/** The purchasing strategies of each round: what stands, what is in the making, and where to react. */
export function StrategiesPage() {
  const { organisatie } = useSession();
  const works = useMay('strategy.manage') && organisatie.soort === 'region';
  return (
    <PageQuery query={useQuery(listQuery<StrategieKop>('/strategieen', {}))}>
      {({ items }) => (
        <>
          <PageHeading
            title={strategyText.title}
            sub={<p>{strategyText.sub}</p>}
            actions={works && <BeginStrategy earlier={items.filter(({ regio }) => regio.id === organisatie.id)} />}
          />
          {items.length === 0 ? (
            <EmptyState title={text.emptyTitle}>{works ? text.emptyText : text.emptyReader}</EmptyState>
          ) : (
            <DataTable
              caption={text.caption}
              captionHidden
              columns={columns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )}
          <Help lines={strategyText.help} />
        </>
      )}
    </PageQuery>
  );
}
