import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Betaaldeel, BetaalopdrachtDetail } from '../../../../src/modules/ledger/api.ts';
import { paymentQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ClaimNumber } from './claim-number.tsx';
import { paymentsText } from './payments.nl.ts';
import { settledColumns } from './settled-columns.tsx';

const text = paymentsText.payment;

/** One payment, opened to the contracts and declarations that it pays. */
export function PaymentPage() {
  const { id } = useParams({ from: '/aangemeld/betalingen/opdrachten/$id' });
  return <PageQuery query={useQuery(paymentQuery(id))}>{(payment) => <Payment payment={payment} />}</PageQuery>;
}

function Payment({ payment }: { payment: BetaalopdrachtDetail }) {
  const { organisatie } = useSession();
  const mayClaims = useMay('claims.read');
  const title = text.title(payment.aanbieder.naam);
  const trail = [
    { href: paths.payments, label: paymentsText.title },
    ...(organisatie.soort === 'municipality'
      ? [{ href: paths.paymentBatch(payment.rondeId), label: paymentsText.batch }]
      : []),
  ];
  const day = (value: string | null) => [value ? formatDay(value) : text.none];
  return (
    <>
      <Breadcrumbs trail={trail} here={title} />
      <PageHeading
        title={title}
        sub={
          <>
            <p>{formatCents(payment.bedragCent)}</p>
            <StatusWord status={payment.status} />
          </>
        }
      />
      <FactStrip
        facts={[
          { label: text.sentOn, lines: day(payment.verstuurdOp) },
          { label: text.bookedOn, lines: day(payment.geboektOp) },
          ...(payment.teruggekomenOp
            ? [{ label: text.returnedOn, lines: [formatDay(payment.teruggekomenOp), payment.reden ?? ''] }]
            : []),
          { label: text.reference, lines: [payment.kenmerk] },
          { label: paymentsText.iban, lines: [payment.iban ?? paymentsText.noAccount] },
        ]}
      />
      <section className="section" aria-labelledby="delen">
        <BlockHeading id="delen" title={text.parts} />
        {payment.delen.length === 0 ? (
          <p className="small muted">
            {payment.uitgeslotenOmdat ? paymentsText.heldOut(payment.uitgeslotenOmdat) : text.noParts}
          </p>
        ) : (
          <DataTable
            caption={text.parts}
            captionHidden
            columns={columnsFor(mayClaims)}
            rows={payment.delen}
            rowKey={(row) => `${row.soort}${row.declaratie?.id}${row.contract?.id}${row.dag}${row.bedragCent}`}
            totals={{
              wat: paymentsText.together,
              open: formatCents(payment.verschuldigdCent),
              bedrag: formatCents(payment.bedragCent),
            }}
          />
        )}
      </section>
    </>
  );
}

const columnsFor = (mayClaims: boolean): readonly Column<Betaaldeel>[] => [
  { key: 'wat', header: text.what, rowHeader: true, cell: (row) => capitalised(row.soort) },
  {
    key: 'declaratie',
    header: text.claim,
    cell: (row) => <ClaimNumber claim={row.declaratie} opens={mayClaims} />,
  },
  {
    key: 'contract',
    header: text.contract,
    cell: (row) => row.contract && <AppLink href={paths.contract(row.contract.id)}>{row.contract.nummer}</AppLink>,
  },
  ...settledColumns,
];
