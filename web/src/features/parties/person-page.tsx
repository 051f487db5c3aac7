import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { personQuery, personRolesQuery } from '../../api/queries.ts';
import type { Id, Persoon, PersoonRol } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatPeriod } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { EndButton } from './end-button.tsx';
import { partiesText } from './parties.nl.ts';
import { useOrganisationOptions } from './use-organisations.ts';

const text = partiesText.people;

/** One person and their roles, now, earlier and later. */
export function PersonPage() {
  const { id } = useParams({ from: '/aangemeld/personen/$id' });
  return <PageQuery query={useQuery(personQuery(id))}>{(person) => <View person={person} />}</PageQuery>;
}

function View({ person }: { person: Persoon }) {
  const roles = useQuery(personRolesQuery(person.id));
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.people, label: text.title }]} here={person.naam} />
      <PageHeading
        title={person.naam}
        windowTitle={text.title}
        sub={<p>{[person.organisatie.naam, person.email].filter(Boolean).join(', ')}</p>}
        actions={<GiveRole person={person} />}
      />
      <Loaded query={roles}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.noRolesTitle}>{text.noRolesText}</EmptyState>
          ) : (
            <DataTable
              caption={text.rolesOf(person.naam)}
              columns={columnsOf(person.id)}
              rows={items}
              rowKey={(role) => String(role.id)}
            />
          )
        }
      </Loaded>
    </>
  );
}

const columnsOf = (personId: Id): readonly Column<PersoonRol>[] => [
  { key: 'rol', header: text.role, rowHeader: true, cell: (role) => capitalised(plainWord(role.rol)) },
  { key: 'organisatie', header: text.organisation, cell: (role) => role.organisatie.naam },
  { key: 'geldt', header: partiesText.period, cell: (role) => formatPeriod(role.van, role.tot) },
  {
    key: 'einde',
    header: partiesText.end,
    headerHidden: true,
    numeric: true,
    cell: (role) =>
      role.tot === null && (
        <EndButton
          name={`rol-${role.id}`}
          title={`${partiesText.end}: ${plainWord(role.rol)}`}
          path={`/personen/${personId}/rollen/${role.id}/beeindigingen`}
        />
      ),
  },
];

function GiveRole({ person }: { person: Persoon }) {
  const organisations = useOrganisationOptions();
  return (
    <FormDialog
      name="nieuwe-rol"
      button={text.give}
      look="primary"
      title={text.give}
      fields={[
        { kind: 'choice', name: 'rol', label: text.role, required: true, options: text.roleOptions },
        { kind: 'choice', name: 'organisatieId', label: text.organisation, required: true, options: organisations },
        { kind: 'day', name: 'van', label: partiesText.from, required: true },
        { kind: 'day', name: 'tot', label: partiesText.through },
      ]}
      initial={{ organisatieId: String(person.organisatie.id) }}
      submitLabel={text.giveAct}
      done={text.given}
      submit={({ organisatieId, ...values }) =>
        apiSend('POST', `/personen/${person.id}/rollen`, { ...values, organisatieId: Number(organisatieId) })
      }
    />
  );
}
