import type { Boomdoel } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import { formatCount, formatDay } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { numberField, readNumber } from './goal-fields.ts';
import { goalsText as text } from './goals.nl.ts';

/** Who was heard and what was promised; the start situation and values from outside. */
export function GoalNotes({ goal, mayKeep }: { goal: Boomdoel; mayKeep: boolean }) {
  return (
    <>
      <section className="section" aria-labelledby="gehoord">
        <BlockHeading id="gehoord" title={text.heard} aside={mayKeep && <Hear goal={goal} />} />
        {goal.raadplegingen.length === 0 ? (
          <p className="muted">{text.noHeard}</p>
        ) : (
          <DataTable
            caption={text.heard}
            captionHidden
            columns={heardColumns}
            rows={goal.raadplegingen}
            rowKey={(row) => `${row.dag} ${row.wie} ${row.gezegd}`}
          />
        )}
      </section>
      <section className="section" aria-labelledby="metingen">
        <BlockHeading id="metingen" title={text.measurements} aside={mayKeep && <Measure goal={goal} />} />
        {goal.metingen.length === 0 ? (
          <p className="muted">{text.noMeasurements}</p>
        ) : (
          <DataTable
            caption={text.measurements}
            captionHidden
            columns={measuredColumns}
            rows={goal.metingen}
            rowKey={(row) => `${row.dag} ${row.soort} ${row.product}`}
          />
        )}
      </section>
    </>
  );
}

const heardColumns: readonly Column<Boomdoel['raadplegingen'][number]>[] = [
  {
    key: 'wie',
    header: text.who,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.wie} second={formatDay(row.dag)} />,
  },
  { key: 'gezegd', header: text.said, cell: (row) => row.gezegd },
  {
    key: 'beloofd',
    header: text.promised,
    cell: (row) => row.beloofd ?? <span className="muted">{text.nothingPromised}</span>,
  },
];
const measuredColumns: readonly Column<Boomdoel['metingen'][number]>[] = [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.product ?? text.wholeGoal} second={text.kinds[row.soort]} />,
  },
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  { key: 'waarde', header: text.value, numeric: true, cell: (row) => `${formatCount(row.waarde)} ${row.eenheid}` },
  { key: 'bron', header: text.source, cell: (row) => <TwoLines first={row.bron} second={row.door} /> },
];

function Hear({ goal }: { goal: Boomdoel }) {
  return (
    <FormDialog
      name="gehoord"
      small
      button={text.hear}
      title={text.hear}
      fields={[
        { kind: 'day', name: 'dag', label: text.day, required: true },
        { kind: 'text', name: 'wie', label: text.who, required: true },
        { kind: 'long-text', name: 'gezegd', label: text.said, required: true },
        { kind: 'long-text', name: 'beloofd', label: text.promised },
      ]}
      submitLabel={text.save}
      done={text.heardSaved}
      submit={(values) => apiSend('POST', `/doelen/${goal.id}/raadplegingen`, { beloofd: null, ...values })}
    />
  );
}

function Measure({ goal }: { goal: Boomdoel }) {
  return (
    <FormDialog
      name="meting"
      small
      button={text.measure}
      title={text.measure}
      fields={[
        {
          kind: 'choice',
          name: 'soort',
          label: text.kind,
          required: true,
          options: Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
        },
        { kind: 'day', name: 'dag', label: text.day, required: true },
        {
          kind: 'choice',
          name: 'productId',
          label: text.product,
          options: goal.producten.map(({ id, naam }) => ({ value: String(id), label: naam })),
        },
        { ...numberField('waarde', text.value), required: true },
        { kind: 'text', name: 'eenheid', label: text.fields.unit, hint: text.fields.unitHint, required: true },
        { kind: 'text', name: 'bron', label: text.source, required: true },
      ]}
      submitLabel={text.save}
      done={text.measured}
      submit={({ waarde = '', productId, ...values }) =>
        apiSend('POST', `/doelen/${goal.id}/metingen`, {
          ...values,
          waarde: readNumber(waarde),
          productId: productId ? Number(productId) : null,
        })
      }
    />
  );
}
