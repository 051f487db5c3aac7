import { useQueries } from '@tanstack/react-query';
import { labScenarioQuery } from '../../api/queries.ts';
import type { Labvergelijking, Scenario } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCount, formatEuros } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import './laboratory.css';
import { LabBar } from './lab-bar.tsx';
import { laboratoryText, signed, scenarioText as text } from './laboratory.nl.ts';
import { periodName } from './months.ts';

const AXES = ['aanbieders', 'gemeenten', 'producten'] as const;

/** Two or more scenarios side by side: the whole, and for whom it differs. The address says which. */
export function ComparePage() {
  const { state } = useListPlace();
  const ids = [...new Set((state.met ?? '').split(',').filter((id) => /^[1-9]\d{0,8}$/u.test(id)))];
  const queries = useQueries({ queries: ids.map((id) => labScenarioQuery(id)) });
  const failed = queries.find(({ isError, isPending }) => isError || isPending);
  if (ids.length < 2)
    return (
      <>
        <PageHeading title={text.compareTitle} />
        <EmptyState title={text.compareTwo}>
          <LinkButton href={paths.scenarios}>{laboratoryText.scenarios}</LinkButton>
        </EmptyState>
      </>
    );
  if (failed) return <PageQuery query={failed}>{() => null}</PageQuery>;
  return <Compared scenarios={queries.flatMap(({ data }) => (data ? [data] : []))} />;
}

function Compared({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { state, change } = useListPlace();
  const axis = AXES.find((one) => one === state.per) ?? 'aanbieders';
  const least = scenarios.toSorted((a, b) => a.verschilCent - b.verschilCent)[0];
  const sameFacts = new Set(scenarios.map(({ feiten }) => feiten)).size === 1;
  return (
    <>
      <PageHeading
        title={text.compareTitle}
        sub={least && <p className="lab-conclusion">{text.compareSub(least.naam)}</p>}
        actions={<LinkButton href={paths.scenarios}>{laboratoryText.scenarios}</LinkButton>}
      />
      {sameFacts ? <p className="muted">{text.sameFacts}</p> : <Alert tone="warning" title={text.otherFacts} />}
      <section aria-labelledby="verg-geheel">
        <BlockHeading id="verg-geheel" title={text.inAll} />
        <Whole scenarios={scenarios} />
      </section>
      <section aria-labelledby="verg-verdeling">
        <BlockHeading
          id="verg-verdeling"
          title={laboratoryText.gainers}
          aside={
            <Segments
              label={laboratoryText.by}
              value={axis}
              onChange={(per) => change({ per })}
              options={AXES.map((value) => ({ value, label: laboratoryText.axes[value] }))}
            />
          }
        />
        <Divided scenarios={scenarios} axis={axis} />
      </section>
    </>
  );
}

/** One row per figure, one column per scenario. */
function Whole({ scenarios }: { scenarios: readonly Scenario[] }) {
  const moved = ({ uitkomst }: Scenario, sign: 1 | -1) =>
    uitkomst.aanbieders.filter(({ verschilCent }) => verschilCent * sign > 0).length;
  const largest = Math.max(1, ...scenarios.map(({ verschilCent }) => Math.abs(verschilCent)));
  const rows: readonly { name: string; value: (one: Scenario) => string; bar?: boolean }[] = [
    { name: text.period, value: ({ periode }) => periodName(periode) },
    { name: text.row.was, value: ({ wasCent }) => formatEuros(wasCent) },
    { name: text.row.again, value: ({ opnieuwCent }) => formatEuros(opnieuwCent) },
    { name: text.row.difference, value: ({ verschilCent }) => signed(verschilCent), bar: true },
    { name: text.row.held, value: ({ uitkomst }) => formatEuros(uitkomst.aangehoudenCent.opnieuw) },
    { name: text.row.gain, value: (one) => formatCount(moved(one, 1)) },
    { name: text.row.lose, value: (one) => formatCount(moved(one, -1)) },
    { name: text.row.bounds, value: ({ uitkomst }) => formatCount(uitkomst.grenzen.length) },
  ];
  return (
    <DataTable
      caption={text.inAll}
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'wat', header: text.what, rowHeader: true, cell: ({ name }) => name },
        ...scenarios.map((one) => ({
          key: String(one.id),
          header: one.naam,
          numeric: true,
          cell: ({ value, bar }: (typeof rows)[number]) => (
            <>
              {value(one)}
              {bar && <LabBar cents={one.verschilCent} largest={largest} />}
            </>
          ),
        })),
      ]}
    />
  );
}

/** The difference with now of each provider, municipality or product under each scenario. */
function Divided({ scenarios, axis }: { scenarios: readonly Scenario[]; axis: (typeof AXES)[number] }) {
  const names = new Map<string, string>();
  for (const { uitkomst } of scenarios)
    for (const { sleutel, naam } of uitkomst[axis] as readonly Labvergelijking[]) names.set(sleutel ?? '', naam);
  const differences = scenarios.map(
    ({ uitkomst }) =>
      new Map((uitkomst[axis] as readonly Labvergelijking[]).map((row) => [row.sleutel ?? '', row.verschilCent])),
  );
  const largestOf = (key: string) => Math.max(...differences.map((one) => Math.abs(one.get(key) ?? 0)));
  const rows = [...names]
    .map(([key, name]) => ({ key, name }))
    .filter(({ key }) => largestOf(key) > 0)
    .sort((a, b) => largestOf(b.key) - largestOf(a.key));
  const largest = Math.max(1, ...rows.map(({ key }) => largestOf(key)));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'naam', header: laboratoryText.heads[axis], rowHeader: true, cell: ({ name }) => name },
    ...scenarios.map((one, at) => ({
      key: String(one.id),
      header: one.naam,
      numeric: true,
      cell: ({ key }: (typeof rows)[number]) => (
        <>
          {signed(differences[at]?.get(key) ?? 0)}
          <LabBar cents={differences[at]?.get(key) ?? 0} largest={largest} />
        </>
      ),
    })),
  ];
  return (
    <>
      <DataTable
        caption={text.compareCaption}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        totals={{
          naam: text.together,
          ...Object.fromEntries(scenarios.map((one) => [String(one.id), signed(one.verschilCent)])),
        }}
      />
      <p className="small muted">
        {scenarios.map(({ id, naam }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <AppLink href={paths.scenario(id)}>{naam}</AppLink>
          </span>
        ))}
      </p>
    </>
  );
}
