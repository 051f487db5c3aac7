import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SignaalDetail, Signaalstap } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { signalsText, topicWords } from './signals.nl.ts';
import { signalQuery } from './supplier-queries.ts';

const text = signalsText.one;

/** What was noticed, what was done with it, and what was answered? */
export function SignalPage() {
  const { id } = useParams({ from: '/aangemeld/signalen/$id' });
  return <PageQuery query={useQuery(signalQuery(id))}>{(signal) => <View signal={signal} />}</PageQuery>;
}

const columns: readonly Column<Signaalstap>[] = [
  { key: 'op', header: signalsText.reported, cell: (row) => <span className="nowrap">{formatInstant(row.op)}</span> },
  {
    key: 'wat',
    header: text.steps,
    rowHeader: true,
    cell: (row) => <TwoLines first={text.stepWords[row.soort]} second={row.tekst} />,
  },
  { key: 'door', header: signalsText.from, cell: (row) => row.door },
];

function View({ signal }: { signal: SignaalDetail }) {
  const mayReadFile = useMay('suppliers.read');
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.signals, label: signalsText.title }]} here={signal.aanbieder.naam} />
      <PageHeading
        title={text.title(signal)}
        sub={
          <>
            <p>{text.answer(signal)}</p>
            <StatusWord status={signal.status} />
          </>
        }
        actions={signal.mag.behandelen && <Acts signal={signal} />}
      />
      <section className="section" aria-labelledby="signaal">
        <BlockHeading id="signaal" title={text.what} />
        <p>{signal.tekst}</p>
        <FactList
          facts={[
            { label: text.subject, value: capitalised(topicWords[signal.onderwerp]) },
            { label: text.onDay, value: formatDay(signal.dag) },
            { label: text.sender, value: signal.door ? `${signal.door}, ${signal.organisatie}` : signal.organisatie },
            ...(signal.gemeente ? [{ label: text.municipality, value: signal.gemeente.naam }] : []),
            ...(mayReadFile
              ? [
                  {
                    label: text.file,
                    value: <AppLink href={paths.provider(signal.aanbieder.id)}>{signal.aanbieder.naam}</AppLink>,
                  },
                ]
              : []),
          ]}
        />
      </section>
      <section className="section" aria-labelledby="stappen">
        <BlockHeading id="stappen" title={text.steps} />
        {signal.stappen.length === 0 ? (
          <p>{text.noSteps}</p>
        ) : (
          <DataTable
            caption={text.steps}
            captionHidden
            columns={columns}
            rows={signal.stappen}
            rowKey={(row) => row.op + row.soort}
          />
        )}
      </section>
    </>
  );
}

type Act = { soort: string; button: string; label?: string; hint?: string; done: string };

function Acts({ signal }: { signal: SignaalDetail }) {
  const done = new Set(signal.stappen.map(({ soort }) => soort));
  const acts: readonly Act[] = [
    ...(signal.stappen.length === 0 ? [{ soort: 'opgepakt', button: text.take, done: text.taken }] : []),
    { soort: 'notitie', button: text.note, label: text.noteLabel, hint: text.noteHint, done: text.noted },
    ...(done.has('voorgelegd')
      ? []
      : [{ soort: 'voorgelegd', button: text.share, label: text.shareLabel, hint: text.shareHint, done: text.shared }]),
    { soort: 'beantwoord', button: text.reply, label: text.replyLabel, hint: text.replyHint, done: text.replied },
  ];
  return acts.map((act) => (
    <FormDialog
      key={act.soort}
      name={`signaal-${act.soort}`}
      button={act.button}
      {...(act.soort === 'beantwoord' && { look: 'primary' as const })}
      title={act.button}
      fields={
        act.label === undefined
          ? []
          : [
              {
                kind: 'long-text',
                name: 'tekst',
                label: act.label,
                required: true,
                ...(act.hint && { hint: act.hint }),
              },
            ]
      }
      submitLabel={act.button}
      done={act.done}
      submit={(values) => apiSend('POST', `/signalen/${signal.id}/stappen`, { soort: act.soort, ...values })}
    />
  ));
}
