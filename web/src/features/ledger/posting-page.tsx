import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Boekingsregel } from '../../../../src/modules/ledger/api.ts';
import { postingQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { entryColumns } from './account-page.tsx';
import { ledgerText as text } from './ledger.nl.ts';

/** All entries of one transaction: both sides. */
export function PostingPage() {
  const { id } = useParams({ from: '/aangemeld/boekingen/$id' });
  return (
    <PageQuery query={useQuery(postingQuery(id))}>
      {({ items }) => {
        const [first] = items;
        return first === undefined ? (
          <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
        ) : (
          <Posting entries={items} first={first} />
        );
      }}
    </PageQuery>
  );
}

function Posting({ entries, first }: { entries: readonly Boekingsregel[]; first: Boekingsregel }) {
  const mayClaims = useMay('claims.read');
  const title = text.posting(first.boekingId);
  const sum = (side: 'debetCent' | 'creditCent') => formatCents(entries.reduce((all, row) => all + row[side], 0));
  const account: Column<Boekingsregel> = {
    key: 'rekening',
    header: text.account,
    rowHeader: true,
    cell: (row) => row.rekening,
  };
  const rest = entryColumns(mayClaims).filter(({ key }) => key !== 'boeking');
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.ledger, label: text.title }]} here={title} />
      <PageHeading title={title} sub={<p>{capitalised(first.soort)}</p>} />
      <FactStrip
        facts={[
          { label: text.day, lines: [formatDay(first.dag)] },
          ...(first.toelichting ? [{ label: text.note, lines: [first.toelichting] }] : []),
        ]}
      />
      {first.betaalopdracht && (
        <p>
          <AppLink href={paths.payment(first.betaalopdracht)}>{text.payment}</AppLink>
        </p>
      )}
      <DataTable
        caption={text.entries}
        captionHidden
        columns={[account, ...rest]}
        rows={entries}
        rowKey={(row) => String(row.regel)}
        totals={{ rekening: text.together, debet: sum('debetCent'), credit: sum('creditCent') }}
      />
    </>
  );
}
