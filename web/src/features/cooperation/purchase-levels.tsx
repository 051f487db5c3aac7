import { apiSend } from '../../api/client.ts';
import type { Inkoopniveau } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { cooperationText, labelOf } from './cooperation.nl.ts';

const text = cooperationText.levels;

const fields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'hulpvorm', label: text.form, required: true },
  { kind: 'choice', name: 'niveau', label: text.level, required: true, options: text.options },
  { kind: 'text', name: 'reden', label: text.reason, required: true },
];

const columns: readonly Column<Inkoopniveau>[] = [
  {
    key: 'hulpvorm',
    header: text.form,
    rowHeader: true,
    cell: (row) => <span className="table__first">{row.hulpvorm}</span>,
  },
  { key: 'niveau', header: text.level, cell: (row) => capitalised(labelOf(text.options, row.niveau)) },
  { key: 'reden', header: text.reason, cell: (row) => row.reden },
];

const changeColumn: Column<Inkoopniveau> = {
  key: 'wijzig',
  header: cooperationText.change,
  headerHidden: true,
  numeric: true,
  cell: (row) => (
    <FormDialog
      name={`niveau-${row.id}`}
      button={cooperationText.change}
      small
      title={row.hulpvorm}
      fields={fields}
      initial={{ hulpvorm: row.hulpvorm, niveau: row.niveau, reden: row.reden }}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) => apiSend('PATCH', `/inkoopniveaus/${row.id}`, values, { etag: etagOf(row.versie) })}
    />
  ),
};

/** Per form of help: bought locally, regionally, supraregionally or nationally. */
export function PurchaseLevels({ ofRegion }: { ofRegion: boolean }) {
  const mayManage = useMay('cooperation.manage') && ofRegion;
  const add = mayManage && (
    <FormDialog
      name="nieuw-niveau"
      button={text.add}
      small
      title={text.add}
      fields={fields}
      submitLabel={text.act}
      done={text.added}
      submit={(values) => apiSend('POST', '/inkoopniveaus', values)}
    />
  );
  return (
    <section className="section" aria-labelledby="niveaus">
      <BlockHeading id="niveaus" title={text.title} aside={add} />
      <ServerTable<Inkoopniveau>
        path="/inkoopniveaus"
        whole
        what={text.title}
        columns={mayManage ? [...columns, changeColumn] : columns}
        rowKey={(row) => String(row.id)}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}
