import { useMutation, useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { indexationsQuery, indexProposalQuery } from '../../api/queries.ts';
import type { Indexering, IndexeringInstellingen, Indexeringsvoorbeeld, Indexeringsvoorstel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState, Loaded } from '../../ui/async/states.tsx';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { AddFigure, IndexFigures } from './index-figures.tsx';
import { IndexPreview } from './index-preview.tsx';
import { settingFields, settingValues, typedSettings } from './index-settings.ts';
import { indexationText as text } from './indexation.nl.ts';

/** Index the tariffs: settings with their sources, then a preview, then carrying it out; and what was done before. */
export function IndexationsPage() {
  const mayIndex = useMay('tariffs.index');
  return (
    <>
      <PageHeading title={text.title} sub={<p>{mayIndex ? text.sub : text.subReading}</p>} />
      {mayIndex && <Proposal />}
      <Runs />
      <IndexFigures />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

/** Asked only by who may index: the server refuses others. */
function Proposal() {
  return <Loaded query={useQuery(indexProposalQuery)}>{(proposal) => <NewIndexation proposal={proposal} />}</Loaded>;
}

function NewIndexation({ proposal }: { proposal: Indexeringsvoorstel }) {
  const preview = useMutation({
    mutationFn: (settings: IndexeringInstellingen) =>
      apiSend<Indexeringsvoorbeeld>('POST', '/indexeringen/_bereken', settings),
  });
  const { instellingen, ontbreekt } = proposal;
  if (!instellingen) {
    return (
      <Alert tone="warning" title={text.missing} action={<AddFigure />}>
        <ul>
          {ontbreekt.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Alert>
    );
  }
  return (
    <section aria-labelledby="instellingen">
      <BlockHeading id="instellingen" title={text.settings} />
      <FieldsForm
        name="index"
        beside
        fields={settingFields(instellingen)}
        initial={settingValues(instellingen)}
        submitLabel={text.preview}
        submit={(values) => preview.mutateAsync(typedSettings(instellingen, values))}
        onDone={() => {}}
      />
      <Sources settings={instellingen} />
      {preview.isError && !preview.isPending && <ErrorState error={preview.error} />}
      {preview.data && <IndexPreview preview={preview.data} onApplied={() => preview.reset()} />}
    </section>
  );
}

/** Each series with the source and version of its figures: an index changes when a figure is revised. */
function Sources({ settings }: { settings: IndexeringInstellingen }) {
  return (
    <InPageHelp title={text.sources}>
      {settings.reeksen.flatMap(({ reeks, prognose, nacalculatie }) =>
        [prognose, nacalculatie?.gebruikt, nacalculatie?.definitief].flatMap((figure) =>
          figure ? (
            <p key={`${reeks} ${figure.percentage} ${figure.bron}`}>
              {text.sourceOf(`${reeks} ${text.percent(figure.percentage)}`, figure.bron, figure.versieOp)}
            </p>
          ) : (
            []
          ),
        ),
      )}
    </InPageHelp>
  );
}

function Runs() {
  return (
    <section className="section" aria-labelledby="indexeringen">
      <BlockHeading id="indexeringen" title={text.runs} />
      <Loaded query={useQuery(indexationsQuery)}>
        {({ items }) => (items.length === 0 ? <p className="muted">{text.noRuns}</p> : <RunTable runs={items} />)}
      </Loaded>
    </section>
  );
}

function RunTable({ runs }: { runs: readonly Indexering[] }) {
  return (
    <DataTable
      caption={text.runs}
      captionHidden
      rows={runs}
      rowKey={(run) => String(run.id)}
      columns={[
        {
          key: 'van',
          header: text.title,
          rowHeader: true,
          cell: (run) => <AppLink href={paths.indexation(run.id)}>{text.run(run.van)}</AppLink>,
        },
        { key: 'index', header: text.outcome.index, numeric: true, cell: (run) => text.percent(run.percentage) },
        { key: 'regels', header: text.outcome.count, numeric: true, cell: (run) => String(run.regels) },
        { key: 'door', header: text.who, cell: (run) => text.by(run.door, run.op) },
        {
          key: 'toestand',
          header: text.state,
          cell: (run) => (
            <Status tone={run.ingetrokken ? 'closed' : 'positive'}>
              {run.ingetrokken ? text.withdrawn : text.applied}
            </Status>
          ),
        },
      ]}
    />
  );
}
