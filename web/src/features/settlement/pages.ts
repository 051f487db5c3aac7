import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const settlementPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/vaste-bedragen',
    validateSearch: listSearch(['jaar']),
    component: lazyRouteComponent(() => import('./fixed-amounts-page.tsx'), 'FixedAmountsPage'),
  }),
] as const;
