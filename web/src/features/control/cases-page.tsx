import type { Handhavingszaak } from '../../../../src/modules/control/api.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { Help } from '../suppliers/help.tsx';
import { enforcementText as text } from './enforcement.nl.ts';
import { EnforcementTabs } from './enforcement-tabs.tsx';
import { OpenCase } from './open-case.tsx';
import { Turn } from './turn.tsx';

const columns: readonly Column<Handhavingszaak>[] = [
  {
    key: 'zaak',
    header: text.caseTitle,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.enforcementCase(row.id)}>{row.titel}</AppLink>}
        second={row.aanbieder?.naam}
      />
    ),
  },
  { key: 'stand', header: text.stand, cell: (row) => <TwoLines first={row.stand.zin} second={row.grond} /> },
  { key: 'aanzet', header: text.turn, cell: (row) => <Turn stand={row.stand} /> },
  { key: 'status', header: text.state, cell: (row) => <StatusWord status={row.status} /> },
];

/** Which cases run, where do they stand, and who must move? */
export function CasesPage() {
  const mayManage = useMay('enforcement.manage');
  const own = useMay('controls.own');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{own ? text.subOwn : text.sub}</p>}
        actions={mayManage && <OpenCase primary />}
      />
      <EnforcementTabs current="cases" />
      <ServerTable<Handhavingszaak>
        path="/handhavingszaken"
        what={text.title}
        columns={columns}
        rowKey={(row) => String(row.id)}
        whole
        empty={{ title: text.emptyTitle, text: own ? text.emptyOwn : text.emptyText }}
      />
      <Help lines={text.help} />
    </>
  );
}
