import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const fundingPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden',
    component: lazyRouteComponent(() => import('./funding-list-page.tsx'), 'FundingListPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden/nieuw',
    component: lazyRouteComponent(() => import('./edit-terms-page.tsx'), 'NewTermsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden/$id',
    validateSearch: listSearch(['deel', 'met']),
    component: lazyRouteComponent(() => import('./funding-page.tsx'), 'FundingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingsvoorwaarden/$id/bewerken',
    component: lazyRouteComponent(() => import('./edit-terms-page.tsx'), 'EditTermsPage'),
  }),
] as const;
