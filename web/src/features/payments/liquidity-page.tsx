import { useQuery } from '@tanstack/react-query';
import type { Liquiditeit, LiquiditeitTotaal } from '../../../../src/modules/ledger/api.ts';
import { liquidityTotalQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { formatCents } from '../../format/index.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { PaymentTabs } from './payment-tabs.tsx';
import { paymentsText } from './payments.nl.ts';

const text = paymentsText.agree;

/** Where each provider stands with the municipality, and what an advance could be. */
export function LiquidityPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(liquidityTotalQuery({ zoek: state.zoek, stand: state.stand }))}>
      {(total) => (
        <>
          <PageHeading title={paymentsText.liquidity} sub={<p>{text.liquidityConclusion(total)}</p>} />
          <PaymentTabs current="liquidity" />
          {total.contracten > 0 && <FactStrip facts={factsOf(total)} />}
          <ServerTable<Liquiditeit>
            path="/liquiditeit"
            exportable
            what={text.liquidity}
            columns={columnsOf(total)}
            rowKey={(row) => `${row.aanbieder.id}-${row.contract.id}`}
            searchLabel={text.liquiditySearch}
            filters={[{ key: 'stand', label: text.standing, options: text.standings }]}
            defaultSort="-niet-betaald"
            empty={{ title: text.noLiquidity, text: text.noLiquidityText }}
          />
          <InPageHelp>
            {text.liquidityHelp.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </InPageHelp>
        </>
      )}
    </PageQuery>
  );
}

const factsOf = (total: LiquiditeitTotaal) =>
  [
    { label: text.unpaid, cents: total.toegekendNietBetaaldCent },
    { label: text.review, cents: total.inBeoordelingCent },
    { label: text.advanceOpen, cents: total.voorschotOpenCent },
    { label: text.stands, cents: total.ingehoudenCent },
    { label: text.receivable, cents: total.terugvorderingOpenCent },
  ].map(({ label, cents }) => ({ label, lines: [formatCents(cents)] }));

/** An amount that opens the account it stands on, for this contract. */
const money = (
  sort: string,
  header: string,
  of: (row: Liquiditeit) => number,
  account?: string,
): Column<Liquiditeit> => ({
  key: sort,
  sort,
  header,
  numeric: true,
  cell: (row) =>
    of(row) === 0 ? (
      ''
    ) : account === undefined ? (
      formatCents(of(row))
    ) : (
      <AppLink href={paths.ledgerAccountOf(account, row.contract.id)}>{formatCents(of(row))}</AppLink>
    ),
});

/** Without columns in which nothing stands. */
const columnsOf = (total: LiquiditeitTotaal): readonly Column<Liquiditeit>[] => [
  {
    key: 'aanbieder',
    header: paymentsText.provider,
    sort: 'aanbieder',
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={row.aanbieder.naam}
        second={<AppLink href={paths.contract(row.contract.id)}>{row.contract.nummer}</AppLink>}
      />
    ),
  },
  money('gemiddeld', text.average, (row) => row.gemiddeldeMaandCent, 'care-cost'),
  {
    key: 'voorstel',
    header: text.proposal,
    numeric: true,
    cell: (row) => (row.voorstelVoorschotCent === 0 ? '' : formatCents(row.voorstelVoorschotCent)),
  },
  money('niet-betaald', text.unpaid, (row) => row.toegekendNietBetaaldCent, 'payable'),
  money('in-beoordeling', text.review, (row) => row.inBeoordelingCent, 'held'),
  money('voorschot', text.advanceOpen, (row) => row.voorschotOpenCent, 'advance'),
  ...(total.ingehoudenCent === 0 ? [] : [money('ingehouden', text.stands, (row) => row.ingehoudenCent, 'withheld')]),
  ...(total.terugvorderingOpenCent === 0
    ? []
    : [money('terugvordering', text.receivable, (row) => row.terugvorderingOpenCent, 'receivable')]),
];
