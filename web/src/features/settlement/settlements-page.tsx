import { useQuery } from '@tanstack/react-query';
import type { Afrekeningen, AfrekeningInLijst } from '../../../../src/modules/settlement/api.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatCents } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { settleText as text } from './settle.nl.ts';
import { settlementsQuery } from './settlement-queries.ts';

/** What is still to settle over a year? For a municipality or provider: what was adopted for us? */
export function SettlementsPage() {
  const { state } = useListPlace();
  return <PageQuery query={useQuery(settlementsQuery(state.jaar))}>{(data) => <Settlements data={data} />}</PageQuery>;
}

function Settlements({ data }: { data: Afrekeningen }) {
  const { organisatie } = useSession();
  const region = organisatie.soort === 'region';
  const { state, change } = useListPlace();
  const all = state.status === 'alle';
  const shown = all ? data.items : data.items.filter(({ status }) => status !== 'niets');
  const hidden = data.items.length - data.items.filter(({ status }) => status !== 'niets').length;
  const conclusion = region
    ? text.conclusion(data)
    : text.seenConclusion(data, organisatie.soort === 'provider' ? 'met u' : 'door u');
  return (
    <>
      <PageHeading title={text.title} sub={<p>{conclusion}</p>} />
      <Years year={data.jaar} />
      {shown.length === 0 ? (
        <EmptyState title={region ? text.empty : text.seenEmpty}>
          {region ? text.emptyText : text.seenEmptyText}
        </EmptyState>
      ) : (
        <section className="section" aria-labelledby="afrekeningen">
          <h2 id="afrekeningen" className="visually-hidden">
            {text.title}
          </h2>
          <DataTable
            caption={`${text.title} ${data.jaar}`}
            captionHidden
            columns={columnsOf(data.jaar, organisatie.soort)}
            rows={shown}
            rowKey={(row) => `${row.aanbieder.id}-${row.id ?? 'nieuw'}`}
            totals={{
              aanbieder: text.together,
              betaald: formatCents(shown.reduce((sum, { betaaldCent }) => sum + betaaldCent, 0)),
              bedrag: formatCents(shown.reduce((sum, { nuCent }) => sum + nuCent, 0)),
            }}
          />
        </section>
      )}
      {hidden > 0 && (
        <p className="small muted">
          {all ? null : `${text.nothing(hidden)} `}
          <Button look="text" small onPress={() => change({ status: all ? undefined : 'alle' })}>
            {all ? text.showOpen : text.showAll}
          </Button>
        </p>
      )}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

/** The year that is shown, the two before it and the one after, up to this one. */
function Years({ year }: { year: number }) {
  const now = new Date().getFullYear();
  const years = [...new Set([year, now, now - 1, now - 2, now - 3])].sort((a, b) => b - a);
  return (
    <TabLinks
      label={text.years}
      tabs={years.map((one) => ({
        href: paths.settlementsOf(one),
        label: one >= now ? text.yearSoFar(one) : String(one),
        current: one === year,
      }))}
    />
  );
}

const columnsOf = (year: number, kind: string): readonly Column<AfrekeningInLijst>[] => [
  {
    key: 'aanbieder',
    header: text.provider,
    rowHeader: true,
    cell: (row) => (
      <AppLink href={row.id === null ? paths.settlementPreview(year, row.aanbieder.id) : paths.settlement(row.id)}>
        {row.aanbieder.naam}
      </AppLink>
    ),
  },
  { key: 'betaald', header: text.paid, numeric: true, cell: (row) => formatCents(row.betaaldCent) },
  {
    key: 'bedrag',
    header: kind === 'municipality' ? text.own : text.amount,
    numeric: true,
    cell: (row) => formatCents(row.nuCent),
  },
  {
    key: 'status',
    header: text.status,
    cell: (row) => (
      <TwoLines
        first={<StatusWord status={row.status} />}
        second={
          row.nogNodig > 0 && row.status !== 'vastgesteld'
            ? `${text.lacking}: ${text.lackingCount(row.nogNodig)}`
            : null
        }
      />
    ),
  },
];
