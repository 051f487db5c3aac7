import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { populationQuery } from '../../api/queries.ts';
import type { Bevolkingscijfer, Gemeentebevolking } from '../../api/types.ts';
import { useMay, useSession } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { estimatesText } from './estimates.nl.ts';
import { EstimateTabs } from './estimates-page.tsx';
import { COUNT, readCount } from './typed-values.ts';

const text = estimatesText.populationPage;

/** How many young people live in each municipality, and does their number grow or shrink? */
export function PopulationPage() {
  return <PageQuery query={useQuery(populationQuery)}>{({ items }) => <Population rows={items} />}</PageQuery>;
}

function Population({ rows }: { rows: readonly Gemeentebevolking[] }) {
  const { organisatie } = useSession();
  const mayAdd = useMay('estimates.manage') && organisatie.soort === 'region';
  const sources = [...new Set(rows.flatMap((row) => row.cijfers.map((figure) => figure.bron)))];
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={
          mayAdd &&
          rows.length > 0 && (
            <>
              <ImportDialog
                button={text.importButton}
                title={text.importTitle}
                intro={text.importIntro}
                path="/bevolkingscijfers"
              />
              <AddFigure rows={rows} />
            </>
          )
        }
      />
      <EstimateTabs current="population" />
      {rows.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <ExportButtons path="/bevolkingscijfers" query={{}} />
          <DataTable
            caption={text.caption}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.gemeente.id)}
          />
        </>
      )}
      {sources.length > 0 && <p className="small muted">{`${text.sources}: ${sources.join('; ')}.`}</p>}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const figureCell = (figure: Bevolkingscijfer | undefined) =>
  figure && (
    <TwoLines
      first={text.figure(figure.personen, figure.vanLeeftijd, figure.totEnMetLeeftijd)}
      second={text.ofYear(figure.jaar, figure.soort)}
    />
  );

const columns: readonly Column<Gemeentebevolking>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: (row) => row.gemeente.naam },
  { key: 'eerste', header: text.first, cell: (row) => figureCell(row.groei?.van ?? row.cijfers[0]) },
  { key: 'laatste', header: text.last, cell: (row) => figureCell(row.groei?.naar) },
  {
    key: 'verandering',
    header: text.growth,
    numeric: true,
    cell: (row) => (row.groei ? text.change(row.groei.percentage) : <span className="muted">{text.noGrowth}</span>),
  },
  {
    key: 'klasse',
    header: text.growthClass,
    cell: (row) =>
      row.groei && (
        <TwoLines
          first={capitalised(row.groei.klasse)}
          second={row.groei.andereLeeftijden && <Status tone="warning">{text.bands}</Status>}
        />
      ),
  },
];

const number = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  required: true,
  pattern: COUNT,
  patternHint: estimatesText.make.count,
});

function AddFigure({ rows }: { rows: readonly Gemeentebevolking[] }) {
  return (
    <FormDialog
      name="bevolkingscijfer"
      button={text.add}
      look="primary"
      title={text.add}
      intro={text.addIntro}
      fields={[
        {
          kind: 'choice',
          name: 'gemeenteId',
          label: text.municipality,
          required: true,
          options: rows.map((row) => ({ value: String(row.gemeente.id), label: row.gemeente.naam })),
        },
        number('jaar', text.year),
        number('vanLeeftijd', text.from),
        number('totEnMetLeeftijd', text.through),
        number('personen', text.persons),
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        { kind: 'text', name: 'bron', label: text.source, required: true },
      ]}
      initial={{ vanLeeftijd: '0', totEnMetLeeftijd: '17', soort: 'prognose' }}
      submitLabel={text.add}
      done={text.added}
      submit={({ soort, bron, ...counts }) =>
        apiSend('POST', '/bevolkingscijfers', {
          ...Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, readCount(value)])),
          soort,
          bron,
        })
      }
    />
  );
}
