import { apiSend } from '../../api/client.ts';
import type { Mandaat } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay, formatPeriod } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { EndButton, etagOf } from './end-button.tsx';
import { partiesText } from './parties.nl.ts';
import { useOrganisationOptions } from './use-organisations.ts';

const text = partiesText.mandates;

const columns: readonly Column<Mandaat>[] = [
  {
    key: 'gemeente',
    header: text.municipality,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.gemeente.naam} second={row.regio.naam} />,
  },
  { key: 'taak', header: text.task, cell: (row) => capitalised(plainWord(row.taak)) },
  { key: 'houder', header: text.holder, cell: (row) => plainWord(row.houder) },
  {
    key: 'besluit',
    header: text.decision,
    cell: (row) => <TwoLines first={row.besluit} second={formatDay(row.vastgesteldOp)} />,
  },
  { key: 'geldt', header: partiesText.period, cell: (row) => formatPeriod(row.van, row.tot) },
  {
    key: 'volledig',
    header: text.completeness,
    cell: (row) =>
      row.ontbreekt.length === 0 ? (
        <QuietStatus tone="positive">{text.complete}</QuietStatus>
      ) : (
        <Status tone="warning">{capitalised(text.missing(row.ontbreekt))}</Status>
      ),
  },
];

const endColumn: Column<Mandaat> = {
  key: 'einde',
  header: partiesText.end,
  headerHidden: true,
  numeric: true,
  cell: (row) =>
    row.tot === null && (
      <EndButton
        name={`mandaat-${row.id}`}
        title={`${partiesText.end}: ${plainWord(row.taak)}, ${row.gemeente.naam}`}
        path={`/mandaten/${row.id}/beeindigingen`}
        etag={etagOf(row.versie)}
      />
    ),
};

/** Who decides about what, per municipality and task. */
export function MandatesPage() {
  const mayManage = useMay('mandates.manage');
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={mayManage && <AddMandate />} />
      <ServerTable<Mandaat>
        path="/mandaten"
        whole
        what={text.what}
        columns={mayManage ? [...columns, endColumn] : columns}
        rowKey={(row) => String(row.id)}
        filters={[{ key: 'taak', label: text.task, options: text.tasks }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}

function AddMandate() {
  const municipalities = useOrganisationOptions('gemeente');
  return (
    <FormDialog
      name="nieuw-mandaat"
      button={text.add}
      look="primary"
      title={text.add}
      fields={[
        { kind: 'choice', name: 'gemeenteId', label: text.municipality, required: true, options: municipalities },
        { kind: 'choice', name: 'taak', label: text.task, required: true, options: text.tasks },
        { kind: 'choice', name: 'houder', label: text.holder, required: true, options: text.holders },
        { kind: 'text', name: 'besluit', label: text.decision, required: true },
        { kind: 'day', name: 'vastgesteldOp', label: text.adopted, required: true },
        { kind: 'day', name: 'van', label: partiesText.from, required: true },
        { kind: 'text', name: 'bezettingFte', label: text.staffing },
        { kind: 'text', name: 'inrichting', label: text.arrangement, hint: text.arrangementHint },
      ]}
      submitLabel={text.act}
      done={text.added}
      submit={({ gemeenteId, bezettingFte, ...values }) =>
        apiSend('POST', '/mandaten', {
          ...values,
          gemeenteId: Number(gemeenteId),
          ...(bezettingFte && { bezettingFte: Number(bezettingFte.replace(',', '.')) }),
        })
      }
    />
  );
}
