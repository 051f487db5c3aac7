import { useQuery } from '@tanstack/react-query';
import type { Betaalopdracht, Inhouding } from '../../../../src/modules/ledger/api.ts';
import { paymentsQuery, withholdingsQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { paymentsText as text } from './payments.nl.ts';
import { settledColumns } from './settled-columns.tsx';

const payer: Column<Betaalopdracht> = {
  key: 'gemeente',
  header: text.own.municipality,
  rowHeader: true,
  cell: (row) => (
    <TwoLines first={<AppLink href={paths.payment(row.id)}>{row.gemeente}</AppLink>} second={row.aanbieder.naam} />
  ),
};

const payee: Column<Betaalopdracht> = {
  key: 'aanbieder',
  header: text.provider,
  rowHeader: true,
  cell: (row) => (
    <TwoLines first={<AppLink href={paths.payment(row.id)}>{row.aanbieder.naam}</AppLink>} second={row.gemeente} />
  ),
};

const columns: readonly Column<Betaalopdracht>[] = [
  {
    key: 'dag',
    header: text.payment.sentOn,
    cell: (row) => (row.verstuurdOp ? formatDay(row.verstuurdOp) : text.payment.none),
  },
  ...settledColumns,
  {
    key: 'status',
    header: text.status,
    cell: (row) => <TwoLines first={<StatusWord status={row.status} />} second={row.reden} />,
  },
];

const withheldFrom: Column<Inhouding> = { key: 'aanbieder', header: text.provider, cell: (row) => row.aanbieder.naam };

const withheldColumns: readonly Column<Inhouding>[] = [
  {
    key: 'waarom',
    header: text.agree.reason,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.reden} second={row.contract?.nummer ?? text.agree.wholeProvider} />,
  },
  {
    key: 'deel',
    header: text.agree.share,
    numeric: true,
    cell: (row) => `${Number(row.percentage)}%`.replace('.', ','),
  },
  { key: 'van', header: text.agree.from, cell: (row) => formatDay(row.van) },
  {
    key: 'staat',
    header: text.agree.stands,
    numeric: true,
    cell: (row) => (row.vrijgegevenOp ? text.agree.releasedOn(row.vrijgegevenOp) : formatCents(row.ingehoudenCent)),
  },
];

/** What municipalities paid, and what they withhold and why: for a provider, and for who supervises a municipality and changes nothing. */
export function OwnPayments() {
  const provides = useSession().organisatie.soort === 'provider';
  const words = provides ? text.own : text.supervised;
  return (
    <PageQuery query={useQuery(paymentsQuery)}>
      {({ items }) => (
        <>
          <PageHeading
            title={text.title}
            sub={
              <p>
                {words.sub} <AppLink href={paths.fixedAmounts}>{words.fixed}</AppLink>
              </p>
            }
          />
          {items.length === 0 ? (
            <EmptyState title={text.own.empty}>{words.emptyText}</EmptyState>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={[provides ? payer : payee, ...columns]}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )}
          <Withheld provides={provides} />
        </>
      )}
    </PageQuery>
  );
}

function Withheld({ provides }: { provides: boolean }) {
  return (
    <section className="section" aria-labelledby="ingehouden">
      <BlockHeading id="ingehouden" title={text.agree.withholdings} />
      <Loaded query={useQuery(withholdingsQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.own.none}</p>
          ) : (
            <DataTable
              caption={text.agree.withholdings}
              captionHidden
              columns={provides ? withheldColumns : [...withheldColumns, withheldFrom]}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}
