import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../../api/client.ts';
import { obligationsQuery } from '../../api/register-queries.ts';
import type { Verplichting } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant, formatDay, formatNearness } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { obligationsText as text } from './obligations-page.nl.ts';

const DAYS_AHEAD = 180;
const DAYS_BACK = 90;
const MS_PER_DAY = 86_400_000;
const fromToday = (days: number): string => dayOfInstant(new Date(Date.now() + days * MS_PER_DAY));

/** What all contracts ask, soonest first; late ones of the last months are in it too. */
export function ContractObligationsPage() {
  const { state, change } = useListPlace();
  const from = state.van ?? fromToday(-DAYS_BACK);
  const through = state.tot ?? fromToday(DAYS_AHEAD);
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub}</p>}
        actions={
          <LinkButton download="" href={apiUrl('/contracten/_verplichtingen/_agenda', { van: from, tot: through })}>
            {text.calendar}
          </LinkButton>
        }
      />
      <FieldsForm
        key={`${from} ${through}`}
        name="periode"
        beside
        fields={[
          { kind: 'day', name: 'van', label: text.from, hint: '', required: true },
          { kind: 'day', name: 'tot', label: text.through, hint: '', required: true },
        ]}
        initial={{ van: from, tot: through }}
        submitLabel={text.show}
        submit={async (values) => change(values)}
        onDone={() => {}}
      />
      <section className="section">
        <Loaded query={useQuery(obligationsQuery(from, through))}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
            ) : (
              <DataTable
                caption={text.title}
                captionHidden
                columns={columns}
                rows={items}
                rowKey={(row) => `${row.contract.id} ${row.dag} ${row.wat}`}
              />
            )
          }
        </Loaded>
      </section>
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const columns: readonly Column<Verplichting>[] = [
  {
    key: 'dag',
    header: text.day,
    cell: (row) => (
      <TwoLines
        first={<span className="nowrap">{formatDay(row.dag)}</span>}
        second={formatNearness(row.dag, dayOfInstant(new Date()))}
      />
    ),
  },
  {
    key: 'wat',
    header: text.what,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={row.wat}
        second={`${text.source(row.bron, row.bepaling)}${row.bedragCent === null ? '' : text.amount(row.bedragCent)}`}
      />
    ),
  },
  {
    key: 'contract',
    header: text.contract,
    cell: (row) => (
      <TwoLines
        first={
          <AppLink href={paths.contract(row.contract.id, row.bron === 'dossier' ? 'dossier' : 'bepalingen')}>
            {row.contract.nummer}
          </AppLink>
        }
        second={`${row.aanbieder}, ${row.contract.naam}`}
      />
    ),
  },
  {
    key: 'toestand',
    header: text.state,
    cell: (row) => <Status tone={row.teLaat ? 'negative' : 'waiting'}>{row.teLaat ? text.late : text.open}</Status>,
  },
];
