import { useQuery } from '@tanstack/react-query';
import type { VastBedrag, VasteBedragen } from '../../../../src/modules/settlement/api.ts';
import { apiSend } from '../../api/client.ts';
import { fixedAmountsQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { PaymentTabs } from '../payments/payment-tabs.tsx';
import { settlementText as text } from './settlement.nl.ts';

/** What do we owe without anybody declaring it? For a provider: what was posted for us? */
export function FixedAmountsPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(fixedAmountsQuery({ jaar: state.jaar, limit: 1 }))}>
      {(data) => <FixedAmounts data={data} />}
    </PageQuery>
  );
}

function FixedAmounts({ data }: { data: VasteBedragen }) {
  const { soort } = useSession().organisatie;
  const own = soort === 'municipality';
  const provides = soort === 'provider';
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{provides ? text.ownConclusion(data) : text.conclusion(data)}</p>}
        actions={data.mag.boeken && data.teBoekenCent > 0 && <Post data={data} />}
      />
      {own && <PaymentTabs current="fixed" />}
      {data.onverdeeld > 0 && (
        <Alert tone="warning" title={text.undivided}>
          {text.undividedText}
        </Alert>
      )}
      {data.bedragen === 0 ? (
        <EmptyState title={text.empty}>{provides ? text.ownEmptyText : text.emptyText}</EmptyState>
      ) : (
        <Amounts data={data} own={!provides} />
      )}
      {own && (
        <InPageHelp>
          {text.help.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </InPageHelp>
      )}
    </>
  );
}

function Amounts({ data, own }: { data: VasteBedragen; own: boolean }) {
  const mayOpen = useMay('ledger.read');
  return (
    <section className="section" aria-labelledby="vaste-bedragen">
      <h2 id="vaste-bedragen" className="visually-hidden">
        {text.title}
      </h2>
      <ServerTable<VastBedrag>
        path="/vaste-bedragen"
        fixed={{ jaar: String(data.jaar) }}
        exportable
        what={`${text.title} ${data.jaar}`}
        columns={[own ? provider : municipality, ...columns, status(mayOpen)]}
        rowKey={(row) =>
          [row.contract.id, row.onderdeel, row.voorziening.id, row.gemeente.id, row.soort, row.maand].join('|')
        }
        searchLabel={text.search}
        filters={[
          {
            key: 'status',
            label: text.status,
            options: text.states.filter(({ value }) => own || value !== 'te-boeken'),
          },
          { key: 'soort', label: text.kind, options: text.kindOptions },
        ]}
        empty={{ title: text.empty, text: text.emptyText }}
      />
    </section>
  );
}

const provider: Column<VastBedrag> = {
  key: 'aanbieder',
  header: text.provider,
  rowHeader: true,
  cell: (row) => (
    <TwoLines
      first={row.aanbieder.naam}
      second={<AppLink href={paths.contract(row.contract.id)}>{row.contract.nummer}</AppLink>}
    />
  ),
};

const municipality: Column<VastBedrag> = {
  key: 'gemeente',
  header: text.municipality,
  rowHeader: true,
  cell: (row) => (
    <TwoLines
      first={row.gemeente.naam}
      second={<AppLink href={paths.contract(row.contract.id)}>{row.contract.nummer}</AppLink>}
    />
  ),
};

const columns: readonly Column<VastBedrag>[] = [
  {
    key: 'waarvoor',
    header: text.what,
    cell: (row) => <TwoLines first={row.onderdeel} second={`${row.voorziening.naam}, ${text.kinds[row.soort]}`} />,
  },
  { key: 'periode', header: text.period, cell: (row) => text.periodOf(row) },
  { key: 'vervalt', header: text.dueOn, cell: (row) => <span className="nowrap">{formatDay(row.vervaltOp)}</span> },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
];

const status = (mayOpen: boolean): Column<VastBedrag> => ({
  key: 'status',
  header: text.status,
  cell: (row) => (
    <TwoLines
      first={<StatusWord status={row.status} />}
      second={
        row.boeking !== null && mayOpen ? (
          <AppLink href={paths.posting(row.boeking)}>{text.posting(row.boeking)}</AppLink>
        ) : null
      }
    />
  ),
});

function Post({ data }: { data: VasteBedragen }) {
  return (
    <FormDialog
      name="vaste-bedragen-boeken"
      button={text.post.button}
      look="primary"
      title={text.post.title}
      intro={text.post.intro(data.teBoekenCent, data.peildag)}
      fields={[]}
      submitLabel={text.post.button}
      done={text.post.done}
      submit={() => apiSend('POST', '/vaste-bedragen/boeking')}
    />
  );
}
