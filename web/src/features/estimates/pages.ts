import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const estimatesPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ramingen',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./estimates-page.tsx'), 'EstimatesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ramingen/$id',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('./estimate-page.tsx'), 'EstimatePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bevolking',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./population-page.tsx'), 'PopulationPage'),
  }),
] as const;
