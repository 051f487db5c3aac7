import type { Actie } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { dayOfInstant, formatDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.actions;

const columns: readonly Column<Actie>[] = [
  {
    key: 'wat',
    header: text.what,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={lastOf(row)} />,
  },
  { key: 'wie', header: text.who, cell: (row) => <TwoLines first={capitalised(row.eigenaar)} second={row.wie} /> },
  { key: 'uiterlijk', header: text.due, cell: (row) => <span className="nowrap">{formatDay(row.uiterlijk)}</span> },
  {
    key: 'gevolg',
    header: text.consequence,
    cell: (row) =>
      row.gevolg === null ? (
        <span className="muted">{text.none}</span>
      ) : (
        <TwoLines first={row.gevolg} second={text.consequenceWords[row.gevolgStatus]} />
      ),
  },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
];

function lastOf({ soort, verloop }: Actie): string {
  const last = verloop.at(-1);
  if (!last) return plainWord(soort);
  return text.last(last.dag, last.tekst === '' ? plainWord(last.soort) : last.tekst);
}

const OPEN: readonly Actie['status'][] = ['open', 'te-laat', 'gereed-gemeld'];

/** What was agreed, who does it and how it stands; managers record, a provider reports its own as done. */
export function ActionsTable({
  actions,
  mayManage,
  reportFor,
  agreeWith,
}: {
  actions: readonly Actie[];
  mayManage: boolean;
  /** The region to which the provider itself reports. */
  reportFor?: number;
  /** What a new agreement belongs to. */
  agreeWith: { readonly aanbiederId?: number; readonly gesprekId?: number };
}) {
  const acts: Column<Actie> = {
    key: 'doen',
    header: text.step,
    headerHidden: true,
    numeric: true,
    cell: (row) => (reportFor === undefined ? <Step action={row} /> : <ReportDone action={row} regionId={reportFor} />),
  };
  return (
    <section className="section" aria-labelledby="acties">
      <BlockHeading id="acties" title={text.title} aside={mayManage && <Agree agreeWith={agreeWith} />} />
      {actions.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.title}
          captionHidden
          columns={mayManage || reportFor !== undefined ? [...columns, acts] : columns}
          rows={actions}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}

function Agree({ agreeWith }: { agreeWith: object }) {
  return (
    <FormDialog
      name="afspraak"
      button={text.add}
      small
      title={text.add}
      fields={[
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        { kind: 'text', name: 'titel', label: text.what, required: true },
        { kind: 'choice', name: 'eigenaar', label: text.owner, required: true, options: text.owners },
        { kind: 'day', name: 'uiterlijk', label: text.due, required: true },
        { kind: 'text', name: 'gevolg', label: text.consequenceLabel, hint: text.consequenceHint },
      ]}
      initial={{ soort: 'afspraak', eigenaar: 'aanbieder' }}
      submitLabel={text.add}
      done={text.added}
      submit={(values) => apiSend('POST', '/acties', { ...values, ...agreeWith })}
    />
  );
}

function Step({ action }: { action: Actie }) {
  const deciding = action.gevolgStatus === 'te-besluiten';
  if (!deciding && !OPEN.includes(action.status)) return null;
  return (
    <FormDialog
      name={`actie-${action.id}`}
      button={deciding ? text.decide : text.step}
      buttonLabel={`${deciding ? text.decide : text.step}: ${action.titel}`}
      small
      title={deciding ? `${text.decide}: ${action.gevolg}` : text.stepOf(action.titel)}
      fields={[
        {
          kind: 'choice',
          name: 'soort',
          label: text.outcome,
          required: true,
          options: deciding ? text.decisions : text.steps,
        },
        { kind: 'day', name: 'dag', label: text.on, required: true },
        ...(deciding ? [] : [{ kind: 'day' as const, name: 'uiterlijk', label: text.newDue, hint: text.newDueHint }]),
        { kind: 'text', name: 'tekst', label: text.note, required: deciding },
      ]}
      initial={{ dag: dayOfInstant(new Date()) }}
      submitLabel={text.step}
      done={text.saved}
      submit={(values) => apiSend('POST', `/acties/${action.id}/stappen`, values)}
    />
  );
}

function ReportDone({ action, regionId }: { action: Actie; regionId: number }) {
  if (action.eigenaar !== 'aanbieder' || (action.status !== 'open' && action.status !== 'te-laat')) return null;
  return (
    <FormDialog
      name={`gereed-${action.id}`}
      button={text.report}
      buttonLabel={`${text.report}: ${action.titel}`}
      small
      title={`${text.report}: ${action.titel}`}
      fields={[{ kind: 'text', name: 'tekst', label: text.note }]}
      submitLabel={text.report}
      done={text.reported}
      submit={(values) =>
        apiSend('POST', `/eigen-dossier/acties/${action.id}/stappen?regio=${regionId}`, {
          ...values,
          soort: 'gereed-gemeld',
          dag: dayOfInstant(new Date()),
        })
      }
    />
  );
}
