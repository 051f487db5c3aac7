import { apiSend } from '../../api/client.ts';
import type { Persoon } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { plainWord } from '../../app/words.nl.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { partiesText } from './parties.nl.ts';
import { useOrganisationOptions } from './use-organisations.ts';

const text = partiesText.people;

const columns: readonly Column<Persoon>[] = [
  {
    key: 'naam',
    header: partiesText.name,
    sort: 'naam',
    rowHeader: true,
    cell: (row) => <TwoLines first={<AppLink href={paths.person(row.id)}>{row.naam}</AppLink>} second={row.email} />,
  },
  { key: 'organisatie', header: text.organisation, cell: (row) => row.organisatie.naam },
  {
    key: 'rollen',
    header: text.roles,
    cell: (row) =>
      row.rollen.length === 0 ? <span className="muted">{text.noRole}</span> : row.rollen.map(plainWord).join(', '),
  },
  {
    key: 'status',
    header: text.status,
    cell: (row) => (
      <Status tone={row.actief ? 'positive' : 'closed'}>{row.actief ? text.active : text.inactive}</Status>
    ),
  },
];

/** Who may act for which organisation. No search by name: a name never enters an address. */
export function PeoplePage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<AddPerson />} />
      <ServerTable<Persoon>
        path="/personen"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        defaultSort="naam"
        filters={[{ key: 'rol', label: text.role, options: text.roleOptions }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}

function AddPerson() {
  const organisations = useOrganisationOptions();
  return (
    <FormDialog
      name="nieuwe-persoon"
      button={text.add}
      look="primary"
      title={text.add}
      fields={[
        { kind: 'text', name: 'naam', label: partiesText.name, required: true },
        { kind: 'choice', name: 'organisatieId', label: text.organisation, required: true, options: organisations },
        { kind: 'text', name: 'kenmerk', label: text.subject, hint: text.subjectHint, required: true },
        { kind: 'text', name: 'email', label: text.email },
      ]}
      submitLabel={text.act}
      done={text.added}
      submit={({ organisatieId, ...values }) =>
        apiSend('POST', '/personen', { ...values, organisatieId: Number(organisatieId) })
      }
    />
  );
}
