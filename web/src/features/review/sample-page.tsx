import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { sampleQuery } from '../../api/queries.ts';
import type { Steekproef } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatPeriod, parseDutchEuros } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { samplesText } from './samples.nl.ts';

const text = samplesText.one;
type Line = Steekproef['regels'][number];

/** What was drawn, what was found, and what that may mean for the whole. */
export function SamplePage() {
  const { id } = useParams({ from: '/aangemeld/steekproeven/$id' });
  return <PageQuery query={useQuery(sampleQuery(id))}>{(sample) => <View sample={sample} />}</PageQuery>;
}

function View({ sample }: { sample: Steekproef }) {
  return (
    <>
      <PageHeading
        title={text.title(sample.id)}
        sub={<p>{text.answer(sample.gecontroleerd, sample.aantal, sample.foutGevondenCent)}</p>}
      />
      <FactList
        facts={[
          { label: samplesText.period, value: formatPeriod(sample.periode.van, sample.periode.tot) },
          { label: samplesText.drawnFrom, value: samplesText.population(sample.populatie, sample.populatieCent) },
          { label: text.weight, value: samplesText.weightWords[sample.weging] },
          { label: text.seed, value: sample.sleutel },
          {
            label: text.estimate,
            value:
              sample.schattingFoutCent === null
                ? text.estimateNone
                : text.estimateNote(sample.schattingFoutCent, sample.populatieCent),
          },
        ]}
      />
      <section className="section" aria-labelledby="regels">
        <BlockHeading id="regels" title={text.lines} />
        <DataTable
          caption={text.lines}
          captionHidden
          columns={columnsOf(sample)}
          rows={sample.regels}
          rowKey={(row) => `${row.declaratieId}-${row.volgnummer}`}
        />
      </section>
    </>
  );
}

const columnsOf = (sample: Steekproef): readonly Column<Line>[] => [
  {
    key: 'regel',
    header: text.line,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.claimLine(row.declaratieId, row.volgnummer)}>{row.referentie}</AppLink>}
        second={row.productCode}
      />
    ),
  },
  {
    key: 'aanbieder',
    header: text.provider,
    cell: (row) => <TwoLines first={row.aanbieder} second={formatPeriod(row.periode.van, row.periode.tot)} />,
  },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  {
    key: 'bevinding',
    header: text.found,
    cell: (row) =>
      row.foutCent === null ? (
        <span className="muted">{text.notYet}</span>
      ) : (
        <TwoLines first={row.foutCent === 0 ? text.good : text.wrong(row.foutCent)} second={row.bevinding} />
      ),
  },
  {
    key: 'vastleggen',
    header: text.record,
    headerHidden: true,
    cell: (row) => <Record sample={sample} line={row} />,
  },
];

const AMOUNT = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,\d{1,2})?$/;

const Record = ({ sample, line }: { sample: Steekproef; line: Line }) => (
  <FormDialog
    name={`bevinding-${line.declaratieId}-${line.volgnummer}`}
    button={text.record}
    buttonLabel={text.recordOf(line.referentie)}
    small
    title={text.recordOf(line.referentie)}
    intro={text.recordIntro}
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
      { kind: 'long-text', name: 'bevinding', label: text.note, hint: text.noteHint, required: true },
    ]}
    submitLabel={text.record}
    done={text.recorded}
    submit={({ fout = '', bevinding }) =>
      apiSend('POST', `/steekproeven/${sample.id}/bevindingen`, {
        declaratieId: line.declaratieId,
        volgnummer: line.volgnummer,
        foutCent: parseDutchEuros(fout),
        bevinding,
      })
    }
  />
);
