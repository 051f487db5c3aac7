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
import { groupObligations, type ObligationGroup } from './group-obligations.ts';
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
          <LinkButton download="" href={apiUrl('/contracten/_agenda', { van: from, tot: through })}>
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
                rows={groupObligations(items)}
                rowKey={({ key }) => key}
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

const columns: readonly Column<ObligationGroup>[] = [
  {
    key: 'dag',
    header: text.day,
    cell: ({ first }) => (
      <TwoLines
        first={<span className="nowrap">{formatDay(first.dag)}</span>}
        second={formatNearness(first.dag, dayOfInstant(new Date()))}
      />
    ),
  },
  {
    key: 'wat',
    header: text.what,
    rowHeader: true,
    cell: ({ first, all }) => (
      <TwoLines first={first.wat} second={all.length === 1 ? sourceOf(first) : text.source(first.bron, null)} />
    ),
  },
  { key: 'contract', header: text.contract, cell: (group) => <Contracts group={group} /> },
  {
    key: 'toestand',
    header: text.state,
    cell: ({ first }) => (
      <Status tone={first.teLaat ? 'negative' : 'waiting'}>{first.teLaat ? text.late : text.open}</Status>
    ),
  },
];

const sourceOf = (one: Verplichting): string =>
  `${text.source(one.bron, one.bepaling)}${one.bedragCent === null ? '' : text.amount(one.bedragCent)}`;

/** The contract that asks it; of many, their number, and each of them when it is opened. */
function Contracts({ group: { all, first } }: { group: ObligationGroup }) {
  if (all.length === 1) return <ContractLink one={first} />;
  return (
    <details>
      <summary>{text.contracts(all.length)}</summary>
      {all.map((one) => (
        <ContractLink key={`${one.contract.id} ${one.bepaling}`} one={one} />
      ))}
    </details>
  );
}

function ContractLink({ one }: { one: Verplichting }) {
  return (
    <TwoLines
      first={<AppLink href={paths.contract(one.contract.id, one.onderdeel)}>{one.contract.nummer}</AppLink>}
      second={`${one.aanbieder}, ${one.contract.naam}`}
    />
  );
}
