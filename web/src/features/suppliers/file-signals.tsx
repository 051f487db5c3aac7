import type { Dossier, Signaal, VoorgelegdSignaal } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { signalsText, topicWords } from './signals.nl.ts';
import { TellSignal } from './tell-signal.tsx';

const text = signalsText.inFile;
const own = signalsText.own;

const columns: readonly Column<Signaal>[] = [
  { key: 'dag', header: signalsText.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'wat',
    header: signalsText.topic,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.signal(row.id)}>{capitalised(topicWords[row.onderwerp])}</AppLink>}
        second={row.tekst}
      />
    ),
  },
  { key: 'toon', header: signalsText.tone, cell: (row) => <Tone tone={row.toon} /> },
  { key: 'van', header: signalsText.from, cell: (row) => <TwoLines first={row.organisatie} second={row.door} /> },
  {
    key: 'status',
    header: signalsText.state,
    cell: (row) => (
      <TwoLines
        first={<StatusWord status={row.status} />}
        second={row.antwoord === null && signalsText.answerBefore(row)}
      />
    ),
  },
];

export function Tone({ tone }: { tone: Signaal['toon'] }) {
  return <QuietStatus tone={tone === 'positief' ? 'positive' : 'warning'}>{capitalised(tone)}</QuietStatus>;
}

/** What was noticed about the provider; the provider itself sees what was put to it. */
export function FileSignals({ file, own: isOwn }: { file: Dossier; own: boolean }) {
  if (isOwn) return <Shared file={file} />;
  return (
    <section className="section" aria-labelledby="signalen">
      <BlockHeading id="signalen" title={text.title} aside={<TellSignal providerId={file.aanbieder.id} />} />
      {file.signalen.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.title}
          captionHidden
          columns={columns}
          rows={file.signalen}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}

function Shared({ file }: { file: Dossier }) {
  return (
    <section className="section" aria-labelledby="voorgelegd">
      <BlockHeading id="voorgelegd" title={own.title} />
      {file.voorgelegd.length === 0 ? (
        <EmptyState title={own.emptyTitle}>{own.emptyText}</EmptyState>
      ) : (
        <ul className="plain-list">
          {file.voorgelegd.map((one) => (
            <li key={one.id} className="section">
              <SharedSignal signal={one} regionId={file.regio.id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SharedSignal({ signal, regionId }: { signal: VoorgelegdSignaal; regionId: number }) {
  return (
    <>
      <dl className="fact-list">
        {signal.stappen.map((step) => (
          <div key={step.op}>
            <dt>
              {signalsText.one.stepWords[step.soort]} <span className="muted">{formatInstant(step.op)}</span>
            </dt>
            <dd>{step.tekst}</dd>
          </div>
        ))}
      </dl>
      {signal.wachtOpReactie && (
        <p className="row-actions">
          <Status tone="waiting">{capitalised(own.waits)}</Status>
          <FormDialog
            name={`reactie-${signal.id}`}
            button={own.react}
            look="primary"
            title={own.reactOf}
            fields={[{ kind: 'long-text', name: 'tekst', label: own.label, required: true }]}
            submitLabel={own.react}
            done={own.done}
            submit={(values) =>
              apiSend('POST', `/eigen-dossier/signalen/${signal.id}/reacties?regio=${regionId}`, values)
            }
          />
        </p>
      )}
    </>
  );
}
