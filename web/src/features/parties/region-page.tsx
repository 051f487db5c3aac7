import { apiSend } from '../../api/client.ts';
import type { Id, RegioLid } from '../../api/types.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatPeriod } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { EndButton } from './end-button.tsx';
import { partiesText } from './parties.nl.ts';
import { useOrganisationOptions } from './use-organisations.ts';

const text = partiesText.region;

const columns: readonly Column<RegioLid>[] = [
  {
    key: 'gemeente',
    header: text.municipality,
    rowHeader: true,
    cell: (row) => <span className="table__first">{row.gemeente.naam}</span>,
  },
  { key: 'code', header: text.cbs, cell: (row) => row.cbsCode ?? partiesText.none },
  { key: 'geldt', header: partiesText.period, cell: (row) => formatPeriod(row.van, row.tot) },
];

const endColumn = (regionId: Id): Column<RegioLid> => ({
  key: 'einde',
  header: partiesText.end,
  headerHidden: true,
  numeric: true,
  cell: (row) =>
    row.tot === null && (
      <EndButton
        name={`lid-${row.gemeente.id}`}
        title={`${partiesText.end}: ${row.gemeente.naam}`}
        path={`/regios/${regionId}/leden/${row.gemeente.id}/beeindigingen`}
      />
    ),
});

/** Which municipalities form this region, now and earlier. */
export function RegionPage() {
  const { organisatie } = useSession();
  const mayManage = useMay('organisations.manage');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub(organisatie.naam)}</p>}
        actions={mayManage && <AddMember regionId={organisatie.id} />}
      />
      <ServerTable<RegioLid>
        path={`/regios/${organisatie.id}/leden`}
        whole
        what={text.what}
        columns={mayManage ? [...columns, endColumn(organisatie.id)] : columns}
        rowKey={(row) => `${row.gemeente.id}-${row.van}`}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}

function AddMember({ regionId }: { regionId: Id }) {
  const municipalities = useOrganisationOptions('gemeente');
  return (
    <FormDialog
      name="nieuw-lid"
      button={text.add}
      look="primary"
      title={text.add}
      fields={[
        { kind: 'choice', name: 'gemeenteId', label: text.municipality, required: true, options: municipalities },
        { kind: 'day', name: 'van', label: partiesText.from, required: true },
      ]}
      submitLabel={text.act}
      done={text.added}
      submit={({ gemeenteId, ...values }) =>
        apiSend('POST', `/regios/${regionId}/leden`, { ...values, gemeenteId: Number(gemeenteId) })
      }
    />
  );
}
