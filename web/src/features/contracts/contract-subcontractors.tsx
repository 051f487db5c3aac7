import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { subcontractingQuery } from '../../api/register-queries.ts';
import type { Onderaanneming } from '../../api/register-types.ts';
import { dayOfInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { subcontractorsText as text } from './subcontractors.nl.ts';

type Request = Onderaanneming['verzoeken'][number];

/** What the provider delivers itself, and the subcontractors it asks consent for: asked on its side, decided on the other. */
export function ContractSubcontractors({ contractId }: { contractId: number }) {
  return (
    <Loaded query={useQuery(subcontractingQuery(contractId))}>
      {(found) => (
        <section className="section" aria-labelledby="onderaannemers">
          <BlockHeading
            id="onderaannemers"
            title={text.title}
            aside={found.magVragen && <Ask contractId={contractId} consortium={found.combinanten} />}
          />
          <p>
            {found.eigenAandeel === null ? text.ownUnknown : text.own(found.eigenAandeel)}{' '}
            {found.minimum && text.minimum(found.minimum.aandeel, found.minimum.bepaling)}
          </p>
          {found.verzoeken.length === 0 ? (
            <p className="small muted">{text.none}</p>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              rows={found.verzoeken}
              rowKey={(one) => String(one.id)}
              columns={columnsOf(found)}
            />
          )}
        </section>
      )}
    </Loaded>
  );
}

const TONES: Readonly<Record<Request['stand'], StatusTone>> = {
  open: 'waiting',
  verleend: 'positive',
  geweigerd: 'negative',
  ingetrokken: 'closed',
};

const columnsOf = (found: Onderaanneming): readonly Column<Request>[] => [
  {
    key: 'wie',
    header: text.who,
    rowHeader: true,
    cell: (one) => <TwoLines first={one.naam} second={text.line(one.aandeel, one.van)} />,
  },
  {
    key: 'wat',
    header: text.what,
    cell: (one) => <TwoLines first={`${one.taak}. ${one.reden}`} second={text.askedBy(one.door, one.op)} />,
  },
  {
    key: 'daarna',
    header: text.after,
    numeric: true,
    cell: ({ stand, eigenAandeelDaarna: share }) =>
      stand !== 'open' ? null : share === null ? text.unknown : text.percentage(share),
  },
  {
    key: 'besluit',
    header: text.state,
    cell: (one) => (
      <>
        <Status tone={TONES[one.stand]}>{text.states[one.stand]}</Status>
        {one.antwoord && (
          <span className="table__second">{text.answeredBy(one.antwoord.reden, one.antwoord.door)}</span>
        )}
      </>
    ),
  },
  ...(found.magBeslissen || found.magVragen
    ? [
        {
          key: 'acties',
          header: text.acts,
          headerHidden: true,
          cell: (one: Request) => <Acts one={one} found={found} />,
        },
      ]
    : []),
];

function Acts({ one, found }: { one: Request; found: Onderaanneming }) {
  if (one.stand !== 'open') return null;
  return (
    <div className="form__actions">
      {found.magBeslissen && (
        <>
          <Answer one={one} act="toestemmingen" label={text.grant} intro={text.grantIntro} done={text.granted} />
          <Answer one={one} act="weigeringen" label={text.refuse} done={text.refused} />
        </>
      )}
      {found.magVragen && <Answer one={one} act="intrekkingen" label={text.withdraw} done={text.withdrawn} />}
    </div>
  );
}

function Answer({
  one,
  act,
  label,
  intro,
  done,
}: {
  one: Request;
  act: 'toestemmingen' | 'weigeringen' | 'intrekkingen';
  label: string;
  intro?: string;
  done: string;
}) {
  return (
    <FormDialog
      name={act}
      small
      look="text"
      button={label}
      buttonLabel={text.actOf(label, one.naam)}
      title={text.actOf(label, one.naam)}
      {...(intro && { intro })}
      fields={[{ kind: 'long-text', name: 'reden', label: text.why, required: true }]}
      submitLabel={label}
      done={done}
      submit={(values) => apiSend('POST', `/onderaannemingsverzoeken/${one.id}/${act}`, values)}
    />
  );
}

function Ask({ contractId, consortium }: { contractId: number; consortium: readonly string[] }) {
  return (
    <FormDialog
      name="onderaannemer"
      small
      button={text.ask}
      title={text.askTitle}
      intro={text.askIntro}
      fields={[
        { kind: 'text', name: 'naam', label: text.name, required: true },
        {
          kind: 'text',
          name: 'nummer',
          label: text.number,
          required: true,
          pattern: /^\d{8}$/,
          patternHint: text.numberHint,
        },
        { kind: 'text', name: 'taak', label: text.task, required: true },
        {
          kind: 'text',
          name: 'aandeel',
          label: text.share,
          required: true,
          pattern: /^(100|\d{1,2}(,\d{1,2})?)$/,
          patternHint: text.shareHint,
        },
        ...(consortium.length === 0
          ? []
          : [
              {
                kind: 'choice' as const,
                name: 'voor',
                label: text.under,
                hint: text.underHint,
                options: consortium.map((naam) => ({ value: naam, label: naam })),
              },
            ]),
        {
          kind: 'choice',
          name: 'uitbesteed',
          label: text.passesOn,
          hint: text.passesOnHint,
          required: true,
          options: text.yesNo,
        },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'long-text', name: 'reden', label: text.reason, required: true },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.ask}
      done={text.asked}
      submit={({ aandeel = '', voor, uitbesteed, ...values }) =>
        apiSend('POST', `/contracten/${contractId}/onderaanneming`, {
          ...values,
          aandeel: Number(aandeel.replace(',', '.')),
          voor: voor ?? null,
          besteedtZelfUit: uitbesteed === 'ja',
        })
      }
    />
  );
}
