import { useQuery } from '@tanstack/react-query';
import { paidContractsQuery } from '../../api/payment-queries.ts';
import { PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { MoneyOrders } from './money-orders.tsx';
import { PaymentTabs } from './payment-tabs.tsx';
import { paymentsText } from './payments.nl.ts';
import { Withholdings } from './withholdings.tsx';

/** Advances and other acts with money that two people agree on, and what is withheld. */
export function AgreementsPage() {
  return (
    <PageQuery query={useQuery(paidContractsQuery)}>
      {({ items }) => (
        <>
          <PageHeading title={paymentsText.agreements} sub={<p>{paymentsText.agree.ordersIntro}</p>} />
          <PaymentTabs current="agreements" />
          <MoneyOrders contracts={items} />
          <Withholdings contracts={items} />
        </>
      )}
    </PageQuery>
  );
}
