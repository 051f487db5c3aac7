import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const reviewPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/controle',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/controle/$id',
    validateSearch: listSearch(['regel', 'open']),
    component: lazyRouteComponent(() => import('./dossier-page.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/geschillen',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./disputes-page.tsx'), 'DisputesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/geschillen/$id',
    component: lazyRouteComponent(() => import('./dispute-page.tsx'), 'DisputePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/steekproeven',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./samples-page.tsx'), 'SamplesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/steekproeven/$id',
    component: lazyRouteComponent(() => import('./sample-page.tsx'), 'SamplePage'),
  }),
] as const;
