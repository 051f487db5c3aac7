import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const incidentsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/calamiteiten',
    validateSearch: listSearch(['aanbieder', 'soort', 'status', 'aanZet']),
    component: lazyRouteComponent(() => import('./incidents-page.tsx'), 'IncidentsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/calamiteiten/$id',
    component: lazyRouteComponent(() => import('./incident-page.tsx'), 'IncidentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders/continuiteit',
    component: lazyRouteComponent(() => import('./continuity-page.tsx'), 'ContinuityPage'),
  }),
] as const;
