import { useQuery } from '@tanstack/react-query';
import type { Liquiditeit } from '../../../../src/modules/ledger/api.ts';
import { liquidityQuery } from '../../api/payment-queries.ts';
import { formatCents } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { PaymentTabs } from './payment-tabs.tsx';
import { paymentsText } from './payments.nl.ts';

const text = paymentsText.agree;

/** Where each provider stands with the municipality, and what an advance could be. */
export function LiquidityPage() {
  return (
    <PageQuery query={useQuery(liquidityQuery)}>
      {({ items }) => (
        <>
          <PageHeading title={paymentsText.liquidity} sub={<p>{text.liquidityIntro}</p>} />
          <PaymentTabs current="liquidity" />
          {items.length === 0 ? (
            <EmptyState title={text.noLiquidity} />
          ) : (
            <DataTable
              caption={text.liquidity}
              captionHidden
              columns={columns}
              rows={items}
              rowKey={(row) => `${row.aanbieder.id}-${row.contract.id}`}
            />
          )}
        </>
      )}
    </PageQuery>
  );
}

const money = (
  key: keyof Liquiditeit & string,
  header: string,
  of: (row: Liquiditeit) => number,
): Column<Liquiditeit> => ({
  key,
  header,
  numeric: true,
  cell: (row) => (of(row) === 0 ? '' : formatCents(of(row))),
});

const columns: readonly Column<Liquiditeit>[] = [
  {
    key: 'aanbieder',
    header: paymentsText.provider,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.contract.nummer} />,
  },
  money('gemiddeldeMaandCent', text.average, (row) => row.gemiddeldeMaandCent),
  money('toegekendNietBetaaldCent', text.unpaid, (row) => row.toegekendNietBetaaldCent),
  money('inBeoordelingCent', text.review, (row) => row.inBeoordelingCent),
  money('voorschotOpenCent', text.advanceOpen, (row) => row.voorschotOpenCent),
  money('ingehoudenCent', text.stands, (row) => row.ingehoudenCent),
  money('voorstelVoorschotCent', text.proposal, (row) => row.voorstelVoorschotCent),
];
