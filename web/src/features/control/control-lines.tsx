import { useQuery } from '@tanstack/react-query';
import type { Controleregels, MaterieleControleDetail } from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { formatCents, parseDutchEuros } from '../../format/index.ts';
import { ErrorState, LoadingState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { AMOUNT } from './control-fields.ts';
import { linesQuery, purposeOf } from './control-queries.ts';
import { materialText } from './material.nl.ts';

const text = materialText.one;
type Line = Controleregels['regels'][number];

/** The drawn lines and what checking them showed; each reading stands in the access log with its purpose. */
export function ControlLines({ control }: { control: MaterieleControleDetail }) {
  const { data, error, refetch } = useQuery(linesQuery(control));
  return (
    <section className="section" aria-labelledby="regels">
      <BlockHeading
        id="regels"
        title={text.lines}
        aside={data && text.progress(data.gecontroleerd, data.regels.length)}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && (
        <DataTable
          caption={text.lines}
          captionHidden
          columns={columnsOf(control)}
          rows={data.regels}
          rowKey={(row) => `${row.declaratieId}-${row.volgnummer}`}
        />
      )}
    </section>
  );
}

const columnsOf = (control: MaterieleControleDetail): readonly Column<Line>[] => [
  {
    key: 'regel',
    header: text.line,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={row.referentie}
        second={`${row.productCode}, ${text.periodOf(row.periode.van, row.periode.tot)}`}
      />
    ),
  },
  { key: 'bedrag', header: text.lineAmount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  {
    key: 'bevinding',
    header: text.finding,
    cell: (row) =>
      row.foutCent === null ? (
        <span className="muted">{text.notYet}</span>
      ) : (
        <TwoLines first={row.foutCent === 0 ? text.good : text.wrong(row.foutCent)} second={row.bevinding} />
      ),
  },
  ...(control.bevindingen === null
    ? [
        {
          key: 'vastleggen',
          header: text.record,
          headerHidden: true,
          cell: (row: Line) => <Record control={control} line={row} />,
        },
      ]
    : []),
];

const Record = ({ control, line }: { control: MaterieleControleDetail; line: Line }) => (
  <FormDialog
    name={`bevinding-${line.declaratieId}-${line.volgnummer}`}
    button={text.record}
    buttonLabel={text.recordOf(line.referentie)}
    small
    title={text.recordOf(line.referentie)}
    fields={[
      {
        kind: 'text',
        name: 'fout',
        label: text.wrongField,
        hint: text.wrongHint,
        required: true,
        pattern: AMOUNT,
        patternHint: text.noAmount,
      },
      { kind: 'long-text', name: 'bevinding', label: text.note, required: true },
    ]}
    submitLabel={text.record}
    done={text.recorded}
    submit={({ fout = '', bevinding }) =>
      apiSend(
        'POST',
        `/materiele-controles/${control.id}/bevindingen`,
        { declaratieId: line.declaratieId, volgnummer: line.volgnummer, foutCent: parseDutchEuros(fout), bevinding },
        { purpose: purposeOf(control) },
      )
    }
  />
);
