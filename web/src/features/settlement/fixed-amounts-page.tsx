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
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { PaymentTabs } from '../payments/payment-tabs.tsx';
import { settlementText as text } from './settlement.nl.ts';

/** What do we owe without anybody declaring it? For a provider: what was posted for us? */
export function FixedAmountsPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(fixedAmountsQuery({ jaar: state.jaar }))}>
      {(data) => <FixedAmounts data={data} />}
    </PageQuery>
  );
}

function FixedAmounts({ data }: { data: VasteBedragen }) {
  const own = useSession().organisatie.soort === 'municipality';
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{own ? text.conclusion(data) : text.ownConclusion(data)}</p>}
        actions={data.mag.boeken && data.teBoekenCent > 0 && <Post data={data} />}
      />
      {own && <PaymentTabs current="fixed" />}
      {data.onverdeeld > 0 && (
        <Alert tone="warning" title={text.undivided}>
          {text.undividedText}
        </Alert>
      )}
      {data.items.length === 0 ? (
        <EmptyState title={text.empty}>{own ? text.emptyText : text.ownEmptyText}</EmptyState>
      ) : (
        <Amounts data={data} own={own} />
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
      <DataTable
        caption={`${text.title} ${data.jaar}`}
        captionHidden
        columns={[own ? provider : municipality, ...columns, status(mayOpen)]}
        rows={data.items}
        rowKey={(row) =>
          [row.contract.id, row.onderdeel, row.voorziening.id, row.gemeente.id, row.soort, row.maand].join('|')
        }
        totals={{ [own ? 'aanbieder' : 'gemeente']: text.together, bedrag: formatCents(data.totaalCent) }}
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
