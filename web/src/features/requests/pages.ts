import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const requestsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/verzoeken',
    validateSearch: listSearch(['fase', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/verzoeken/nieuw',
    component: lazyRouteComponent(() => import('./ask-page.tsx'), 'AskPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/verzoeken/$id',
    component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
  }),
] as const;
