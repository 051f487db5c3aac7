import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const claimsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declaraties',
    validateSearch: listSearch([
      'maand',
      'status',
      'betaald',
      'gemeente',
      'aanbieder',
      'afgewezen',
      'vanafCent',
      'totCent',
    ]),
    component: lazyRouteComponent(() => import('./claims-page.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declaraties/$id',
    validateSearch: listSearch(['oordeel', 'regel', 'soort', 'vanafCent', 'totCent']),
    component: lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declaraties/$id/regels/$volgnummer',
    component: lazyRouteComponent(() => import('./claim-line-page.tsx'), 'ClaimLinePage'),
  }),
] as const;
