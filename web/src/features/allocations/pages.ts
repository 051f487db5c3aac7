import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const allocationsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen',
    validateSearch: listSearch(['status', 'maand', 'product', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('./allocations-page.tsx'), 'AllocationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen/$id',
    component: lazyRouteComponent(() => import('./allocation-page.tsx'), 'AllocationPage'),
  }),
] as const;
