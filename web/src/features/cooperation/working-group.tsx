import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { listQuery } from '../../api/queries.ts';
import type { Werkgroeplid } from '../../api/types.ts';
import { useMay, useSession } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { dayOfInstant, formatPeriod } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { EndButton } from '../parties/end-button.tsx';
import { cooperationText, labelOf } from './cooperation.nl.ts';
import { useDecidingOrganisations } from './use-deciding-organisations.ts';

const text = cooperationText.group;
/** Knowledge a purchasing team cannot do without. */
const NEEDED = ['beleid', 'financien', 'toegang', 'contract'] as const;

const columns: readonly Column<Werkgroeplid>[] = [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.naam} second={row.organisatie.naam} />,
  },
  { key: 'veld', header: text.field, cell: (row) => capitalised(labelOf(text.fields, row.kennisveld)) },
  { key: 'periode', header: text.period, cell: (row) => formatPeriod(row.van, row.tot) },
];

const endColumn = (organisations: readonly { value: string }[]): Column<Werkgroeplid> => ({
  key: 'einde',
  header: text.end,
  headerHidden: true,
  numeric: true,
  cell: (row) =>
    row.tot === null &&
    organisations.some((one) => one.value === String(row.organisatie.id)) && (
      <EndButton
        name={`werkgroep-${row.id}`}
        title={`${text.end}: ${row.naam}`}
        path={`/werkgroepleden/${row.id}/beeindigingen`}
      />
    ),
});

/** Who takes part in the purchasing training, and which knowledge is still missing. */
export function WorkingGroup() {
  const mayManage = useMay('cooperation.manage');
  const { organisatie } = useSession();
  const organisations = useDecidingOrganisations();
  const members = useQuery(listQuery<Werkgroeplid>('/werkgroepleden', {})).data?.items;
  const missing = NEEDED.filter((field) => !members?.some((one) => one.kennisveld === field && one.tot === null));
  const add = mayManage && (
    <FormDialog
      name="nieuw-lid-werkgroep"
      button={text.add}
      look="primary"
      title={text.add}
      fields={[
        { kind: 'text', name: 'naam', label: text.name, required: true },
        { kind: 'choice', name: 'kennisveld', label: text.field, required: true, options: text.fields },
        { kind: 'choice', name: 'organisatieId', label: text.organisation, required: true, options: organisations },
        { kind: 'day', name: 'van', label: text.from, required: true },
      ]}
      initial={{ organisatieId: String(organisatie.id), van: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.added}
      submit={({ organisatieId, ...values }) =>
        apiSend('POST', '/werkgroepleden', { ...values, organisatieId: Number(organisatieId) })
      }
    />
  );
  return (
    <section aria-labelledby="werkgroep">
      <BlockHeading id="werkgroep" title={text.title} aside={add} />
      {members && members.length > 0 && missing.length > 0 && (
        <p className="small muted">{text.missing(missing.map((field) => labelOf(text.fields, field)).join(', '))}</p>
      )}
      <ServerTable<Werkgroeplid>
        path="/werkgroepleden"
        whole
        what={text.title}
        columns={mayManage ? [...columns, endColumn(organisations)] : columns}
        rowKey={(row) => String(row.id)}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}
