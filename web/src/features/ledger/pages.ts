import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const ledgerPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/grootboek',
    validateSearch: listSearch(['jaar']),
    component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/grootboek/$rekening',
    validateSearch: listSearch(['jaar', 'as', 'aanbieder', 'contract', 'gemeente']),
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/boekingen/$id',
    component: lazyRouteComponent(() => import('./posting-page.tsx'), 'PostingPage'),
  }),
] as const;
