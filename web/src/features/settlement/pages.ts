import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const settlementPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/betalingen/vaste-bedragen',
    validateSearch: listSearch(['jaar', 'status', 'soort']),
    component: lazyRouteComponent(() => import('./fixed-amounts-page.tsx'), 'FixedAmountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/afrekeningen',
    validateSearch: listSearch(['jaar', 'status']),
    component: lazyRouteComponent(() => import('./settlements-page.tsx'), 'SettlementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/afrekeningen/voorbeeld',
    validateSearch: listSearch(['jaar', 'aanbieder']),
    component: lazyRouteComponent(() => import('./preview-page.tsx'), 'PreviewPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/afrekeningen/gegevens',
    validateSearch: listSearch(['jaar', 'aanbieder']),
    component: lazyRouteComponent(() => import('./facts-page.tsx'), 'FactsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/afrekeningen/$id',
    component: lazyRouteComponent(() => import('./settlement-page.tsx'), 'SettlementPage'),
  }),
] as const;
