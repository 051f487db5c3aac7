import { apiSend } from '../../api/client.ts';
import type { Contract, Dossierregel } from '../../api/types.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { dayOfInstant, formatDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { contractsText } from './contracts.nl.ts';

const text = contractsText.file;

/** Everything recorded about the contract: signals, talks, measures and what is due. Entries are added, never changed. */
export function ContractFile({ contract }: { contract: Contract }) {
  const titles = new Map(contract.dossier.map((entry) => [entry.id, entry.titel]));
  return (
    <section aria-labelledby="dossier">
      <BlockHeading id="dossier" title={text.title} aside={<AddEntry contract={contract} />} />
      {contract.dossier.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.title}
          captionHidden
          columns={columnsOf(titles)}
          rows={contract.dossier}
          rowKey={(entry) => String(entry.id)}
        />
      )}
    </section>
  );
}

const columnsOf = (titles: ReadonlyMap<number, string>): readonly Column<Dossierregel>[] => [
  { key: 'dag', header: text.day, cell: (entry) => <span className="nowrap">{formatDay(entry.dag)}</span> },
  { key: 'soort', header: text.kind, cell: (entry) => capitalised(plainWord(entry.soort)) },
  {
    key: 'titel',
    header: text.what,
    rowHeader: true,
    cell: (entry) => <TwoLines first={entry.titel} second={entry.tekst} />,
  },
  {
    key: 'uiterlijk',
    header: text.due,
    cell: (entry) => (
      <TwoLines
        first={entry.uiterlijk ? formatDay(entry.uiterlijk) : contractsText.noBudget}
        second={entry.clausule && text.clause(entry.clausule)}
      />
    ),
  },
  { key: 'door', header: text.by, cell: (entry) => entry.door ?? contractsText.noBudget },
  { key: 'toestand', header: contractsText.status, cell: (entry) => <EntryState entry={entry} titles={titles} /> },
];

function EntryState({ entry, titles }: { entry: Dossierregel; titles: ReadonlyMap<number, string> }) {
  if (entry.afgerondMet !== null) return <QuietStatus tone="positive">{text.done}</QuietStatus>;
  if (entry.uiterlijk !== null) {
    const late = entry.uiterlijk < dayOfInstant(new Date());
    return <Status tone={late ? 'negative' : 'waiting'}>{late ? text.late : text.open}</Status>;
  }
  return entry.sluit === null ? null : (
    <span className="small muted">{text.closes(titles.get(entry.sluit) ?? '')}</span>
  );
}

function AddEntry({ contract }: { contract: Contract }) {
  const open = contract.dossier.filter((entry) => entry.uiterlijk !== null && entry.afgerondMet === null);
  const fields: readonly FieldDefinition[] = [
    { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
    { kind: 'day', name: 'dag', label: text.day, required: true },
    { kind: 'text', name: 'titel', label: text.what, required: true },
    { kind: 'text', name: 'tekst', label: text.note },
    { kind: 'day', name: 'uiterlijk', label: text.due },
    {
      kind: 'choice',
      name: 'sluit',
      label: text.closesLabel,
      options: open.map((entry) => ({ value: String(entry.id), label: entry.titel })),
    },
  ];
  return (
    <FormDialog
      name="dossier"
      button={text.add}
      small
      title={text.add}
      intro={text.intro}
      fields={fields}
      initial={{ dag: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.added}
      submit={({ sluit, tekst, ...values }) =>
        apiSend('POST', `/contracten/${contract.id}/dossierregels`, {
          ...values,
          tekst: tekst ?? '',
          ...(sluit && { sluit: Number(sluit) }),
        })
      }
    />
  );
}
