import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const paymentsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen',
    component: lazyRouteComponent(() => import('./payments-page.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/rondes/$id',
    component: lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/opdrachten/$id',
    component: lazyRouteComponent(() => import('./payment-page.tsx'), 'PaymentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/bank',
    component: lazyRouteComponent(() => import('./bank-page.tsx'), 'BankPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/rekeningen',
    component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/afspraken',
    component: lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/liquiditeit',
    validateSearch: listSearch(['stand']),
    component: lazyRouteComponent(() => import('./liquidity-page.tsx'), 'LiquidityPage'),
  }),
] as const;
