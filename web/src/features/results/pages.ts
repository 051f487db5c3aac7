import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const resultsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/resultaten',
    validateSearch: listSearch(['status', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('./results-page.tsx'), 'ResultsPage'),
  }),
] as const;
