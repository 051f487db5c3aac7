import type { Gesprek } from '../../../../src/modules/suppliers/api.ts';
import { apiUrl } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { talkColumns } from './file-talks.tsx';
import { Help } from './help.tsx';
import { PlanTalk } from './plan-talk.tsx';
import { SupplierTabs } from './supplier-tabs.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.talks;

/** Which talks with providers are planned, and what came of those before? */
export function MeetingsPage() {
  const mayManage = useMay('suppliers.manage');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={
          <>
            <LinkButton download="" href={apiUrl('/gesprekken/_agenda')}>
              {text.calendar}
            </LinkButton>
            {mayManage && <PlanTalk />}
          </>
        }
      />
      <SupplierTabs current="talks" />
      <ServerTable<Gesprek>
        path="/gesprekken"
        what={text.title}
        columns={talkColumns(true)}
        rowKey={(row) => String(row.id)}
        filters={[{ key: 'status', label: text.status, options: text.statuses }]}
        whole
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
      <Help lines={text.help} />
    </>
  );
}
