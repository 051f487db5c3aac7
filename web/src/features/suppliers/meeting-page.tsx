import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Gesprek, GesprekDetail } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { ActionsTable } from './actions-table.tsx';
import { Help } from './help.tsx';
import { meetingQuery } from './supplier-queries.ts';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.talks;

/** What is on the agenda, what was said, and who does what? */
export function MeetingPage() {
  const { id } = useParams({ from: '/aangemeld/gesprekken/$id' });
  return <PageQuery query={useQuery(meetingQuery(id))}>{(meeting) => <View meeting={meeting} />}</PageQuery>;
}

const agendaColumns: readonly Column<Gesprek['agenda'][number]>[] = [
  { key: 'punt', header: text.point, rowHeader: true, cell: (row) => row.titel },
  { key: 'waarom', header: text.why, cell: (row) => row.waarom },
];

function View({ meeting }: { meeting: GesprekDetail }) {
  const { aanbieder, mag } = meeting;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: paths.supplierTalks, label: text.title },
          ...(aanbieder ? [{ href: paths.provider(aanbieder.id, 'overleg'), label: aanbieder.naam }] : []),
        ]}
        here={meeting.titel}
      />
      <PageHeading
        title={meeting.titel}
        sub={<p>{text.answer(meeting.dag, meeting.status, meeting.agenda.length)}</p>}
        actions={mag.beheren && <Acts meeting={meeting} />}
      />
      <FactList
        facts={[
          { label: text.kind, value: capitalised(plainWord(meeting.soort)) },
          {
            label: text.provider,
            value: aanbieder ? <AppLink href={paths.provider(aanbieder.id)}>{aanbieder.naam}</AppLink> : text.several,
          },
          { label: text.participants, value: meeting.deelnemers || suppliersText.none },
          {
            label: text.by,
            value: meeting.door
              ? `${meeting.door}, ${formatInstant(meeting.vastgelegdOp)}`
              : formatInstant(meeting.vastgelegdOp),
          },
        ]}
      />
      {meeting.verslag !== '' && (
        <section className="section" aria-labelledby="verslag">
          <BlockHeading id="verslag" title={text.minutes} aside={text.version(meeting.versie)} />
          <p>{meeting.verslag}</p>
        </section>
      )}
      <section className="section" aria-labelledby="agenda">
        <BlockHeading id="agenda" title={text.agenda} />
        {meeting.agenda.length === 0 ? (
          <p>{text.noAgenda}</p>
        ) : (
          <DataTable
            caption={text.agenda}
            captionHidden
            columns={agendaColumns}
            rows={meeting.agenda}
            rowKey={(row) => row.titel}
          />
        )}
      </section>
      <ActionsTable
        actions={meeting.acties}
        mayManage={mag.beheren}
        agreeWith={{ gesprekId: meeting.id, ...(aanbieder && { aanbiederId: aanbieder.id }) }}
      />
      {meeting.versies.length > 0 && <Versions versions={meeting.versies} />}
      <Help lines={text.help} />
    </>
  );
}

function Acts({ meeting }: { meeting: GesprekDetail }) {
  const send = (values: Record<string, string>) =>
    apiSend('POST', `/gesprekken/${meeting.id}/versies`, values, { etag: etagOf(meeting.versie) });
  const held = meeting.status === 'gehouden';
  return (
    <>
      {!held && (
        <FormDialog
          name="gesprek-wijzigen"
          button={text.change}
          title={text.change}
          fields={[
            {
              kind: 'choice',
              name: 'status',
              label: text.status,
              required: true,
              options: text.statuses.filter(({ value }) => value !== 'gehouden'),
            },
            { kind: 'day', name: 'dag', label: text.day, required: true },
          ]}
          initial={{ status: meeting.status, dag: meeting.dag }}
          submitLabel={text.change}
          done={text.changed}
          submit={(values) => send({ ...values, deelnemers: meeting.deelnemers, verslag: meeting.verslag })}
        />
      )}
      <FormDialog
        name="verslag"
        button={held ? text.correct : text.report}
        look="primary"
        title={held ? text.correct : text.report}
        fields={[
          { kind: 'day', name: 'dag', label: text.day, required: true },
          { kind: 'text', name: 'deelnemers', label: text.participants, hint: text.participantsHint },
          { kind: 'long-text', name: 'verslag', label: text.minutes, required: true },
        ]}
        initial={{ dag: meeting.dag, deelnemers: meeting.deelnemers, verslag: meeting.verslag }}
        submitLabel={held ? text.correct : text.report}
        done={text.reported}
        submit={(values) => send({ ...values, status: 'gehouden' })}
      />
    </>
  );
}

const versionColumns: readonly Column<Gesprek>[] = [
  {
    key: 'versie',
    header: suppliersText.accounts.version,
    rowHeader: true,
    cell: (row) => <TwoLines first={text.version(row.versie)} second={formatInstant(row.vastgelegdOp)} />,
  },
  {
    key: 'wat',
    header: text.status,
    cell: (row) => <TwoLines first={capitalised(row.status)} second={formatDay(row.dag)} />,
  },
  { key: 'verslag', header: text.minutes, cell: (row) => row.verslag || suppliersText.none },
  { key: 'door', header: text.by, cell: (row) => row.door },
];

function Versions({ versions }: { versions: readonly Gesprek[] }) {
  return (
    <section className="section" aria-labelledby="versies">
      <BlockHeading id="versies" title={text.versions} />
      <DataTable
        caption={text.versions}
        captionHidden
        columns={versionColumns}
        rows={versions}
        rowKey={(row) => String(row.versie)}
      />
    </section>
  );
}
