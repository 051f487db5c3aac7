import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { indexFiguresQuery } from '../../api/queries.ts';
import type { Indexcijfer } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { formatDay, parseDutchDecimal } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { indexationText } from './indexation.nl.ts';

const text = indexationText.figure;

const columns: readonly Column<Indexcijfer>[] = [
  { key: 'reeks', header: text.series, rowHeader: true, cell: (one) => `${one.reeks} ${one.jaar}` },
  { key: 'percentage', header: text.percentage, numeric: true, cell: (one) => indexationText.percent(one.percentage) },
  {
    key: 'soort',
    header: text.kind,
    cell: (one) => <TwoLines first={one.soort} second={one.eigen ? text.own : text.published} />,
  },
  {
    key: 'versie',
    header: text.version,
    cell: (one) => <TwoLines first={one.versie} second={one.versieOp && formatDay(one.versieOp)} />,
  },
  { key: 'bron', header: text.source, cell: (one) => one.bron },
];

/** The index figures that are known, published and of the region itself, each with version and source. */
export function IndexFigures() {
  const mayAdd = useMay('tariffs.index');
  return (
    <section className="section" aria-labelledby="indexcijfers">
      <BlockHeading id="indexcijfers" title={text.table} aside={mayAdd && <AddFigure />} />
      <Loaded query={useQuery(indexFiguresQuery)}>
        {({ items }) => (
          <DataTable
            caption={text.table}
            captionHidden
            columns={columns}
            rows={items.map((one, index) => ({ ...one, index })).toReversed()}
            rowKey={(one) => String((one as Indexcijfer & { index: number }).index)}
          />
        )}
      </Loaded>
    </section>
  );
}

export function AddFigure() {
  return (
    <FormDialog
      name="indexcijfer"
      button={indexationText.addFigure}
      small
      title={indexationText.addFigure}
      fields={[
        { kind: 'text', name: 'reeks', label: text.series, required: true },
        {
          kind: 'text',
          name: 'jaar',
          label: text.year,
          required: true,
          pattern: /^20\d{2}$/,
          patternHint: text.yearPattern,
        },
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        {
          kind: 'text',
          name: 'percentage',
          label: text.percentage,
          required: true,
          pattern: /^-?\d{1,3}(,\d{1,6})?$/,
          patternHint: indexationText.percentPattern,
        },
        { kind: 'text', name: 'versie', label: text.version, required: true },
        { kind: 'day', name: 'versieOp', label: text.versionOn, required: true },
        { kind: 'text', name: 'bron', label: text.source, required: true },
      ]}
      initial={{ reeks: 'OVA' }}
      submitLabel={indexationText.addFigure}
      done={text.added}
      submit={({ jaar, percentage, ...values }) =>
        apiSend('POST', '/indexcijfers', {
          ...values,
          jaar: Number(jaar),
          percentage: parseDutchDecimal(percentage ?? '') ?? percentage,
        })
      }
    />
  );
}
