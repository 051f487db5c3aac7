import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../../api/client.ts';
import { clockCountsQuery } from '../../api/queries.ts';
import type { Termijn } from '../../api/types.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { hrefOf } from './clock-list.tsx';
import { clocksText as text } from './clocks.nl.ts';

const columns: readonly Column<Termijn>[] = [
  {
    key: 'taak',
    header: text.task,
    rowHeader: true,
    cell: (row) => <TwoLines first={<Subject clock={row} />} second={row.reden} />,
  },
  { key: 'aanZet', header: text.who, cell: (row) => capitalised(row.aanZet) },
  {
    key: 'tussen',
    header: text.parties,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.gemeente.naam} />,
  },
  {
    key: 'uiterlijk',
    header: text.due,
    cell: (row) => (
      <TwoLines
        first={formatDay(row.uiterlijk)}
        second={<span className={row.teLaat ? 'negative' : ''}>{row.stand}</span>}
      />
    ),
  },
];

/** The task, leading to the request, message or allocation it is about. */
function Subject({ clock }: { clock: Termijn }) {
  const href = hrefOf(clock);
  return href ? <AppLink href={href}>{clock.taak}</AppLink> : clock.taak;
}

/** Who must move, with what, and until when. */
export function ClocksPage() {
  const { data } = useQuery(clockCountsQuery);
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{data ? `${text.sub} ${text.counts(data.teLaat, data.dezeWeek)}` : text.sub}</p>}
        actions={
          <LinkButton download="" href={apiUrl('/termijnen/agenda')} icon={<IconCalendarPlus size={16} aria-hidden />}>
            {text.calendar}
          </LinkButton>
        }
      />
      <ServerTable<Termijn>
        path="/termijnen"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        filters={[
          { key: 'stand', label: text.filters.state, options: text.filters.states },
          { key: 'aanZet', label: text.filters.mover, options: text.filters.movers },
        ]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
