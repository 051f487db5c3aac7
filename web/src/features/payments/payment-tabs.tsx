import { paths } from '../../app/paths.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { paymentsText as text } from './payments.nl.ts';

const TABS = [
  { key: 'pay', href: paths.payments, label: text.pay },
  { key: 'fixed', href: paths.fixedAmounts, label: text.fixed },
  { key: 'bank', href: paths.paymentBank, label: text.bank },
  { key: 'accounts', href: paths.bankAccounts, label: text.accounts },
  { key: 'agreements', href: paths.paymentAgreements, label: text.agreements },
  { key: 'liquidity', href: paths.paymentLiquidity, label: text.liquidity },
] as const;

/** The parts of paying, each a screen of its own. */
export const PaymentTabs = ({ current }: { current: (typeof TABS)[number]['key'] }) => (
  <TabLinks label={text.tabs} tabs={TABS.map((tab) => ({ ...tab, current: tab.key === current }))} />
);
