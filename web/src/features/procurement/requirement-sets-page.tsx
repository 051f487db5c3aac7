import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { requirementLibraryQuery, requirementSetsQuery } from '../../api/queries.ts';
import type { EisensetItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { chosenOf } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { byTheme } from './by-theme.ts';
import { ProcurementTabs } from './procurement-tabs.tsx';
import { requirementsText as text } from './requirements.nl.ts';

const columns: readonly Column<EisensetItem>[] = [
  {
    key: 'naam',
    header: text.set,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.requirementSet(row.id)}>{row.naam}</AppLink>,
  },
  { key: 'eisen', header: text.count, numeric: true, cell: (row) => formatCount(row.eisen) },
  { key: 'nieuw', header: text.unpublished, numeric: true, cell: (row) => formatCount(row.nogTePubliceren) },
  {
    key: 'procedures',
    header: text.usedBy,
    cell: (row) => row.procedures.map(({ naam }) => naam).join(', ') || text.none,
  },
];

/** The sets of requirements of the region; several procedures may share one. */
export function RequirementSetsPage() {
  return <PageQuery query={useQuery(requirementSetsQuery)}>{({ items }) => <Sets sets={items} />}</PageQuery>;
}

function Sets({ sets }: { sets: readonly EisensetItem[] }) {
  const mayManage = useMay('procurement.manage');
  return (
    <>
      <PageHeading title={text.setsTitle} sub={<p>{text.setsSub}</p>} actions={mayManage && <NewSet />} />
      <ProcurementTabs current="sets" />
      {sets.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable
          caption={text.setsTitle}
          captionHidden
          columns={columns}
          rows={sets}
          rowKey={(row) => String(row.id)}
        />
      )}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

/** A new set begins with whole themes of the library; single requirements are chosen in the set itself. */
function NewSet() {
  const library = useQuery(requirementLibraryQuery).data?.items ?? [];
  return (
    <FormDialog
      name="nieuwe-eisenset"
      button={text.make}
      look="primary"
      title={text.make}
      fields={[
        { kind: 'text', name: 'naam', label: text.name, required: true },
        {
          kind: 'many',
          name: 'themas',
          label: text.themes,
          options: byTheme(library).map(({ theme }) => ({ value: theme, label: theme })),
        },
      ]}
      submitLabel={text.make}
      done={text.made}
      submit={({ naam, themas }) => {
        const chosen = chosenOf(themas);
        return apiSend('POST', '/eisensets', {
          naam,
          uitBibliotheek: library.filter(({ thema }) => chosen.includes(thema)).map(({ sleutel }) => sleutel),
        });
      }}
    />
  );
}
