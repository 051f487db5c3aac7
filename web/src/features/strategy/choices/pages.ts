import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../../app/frame.tsx';
import { listSearch } from '../../../ui/table/list-search.ts';

/** The screens about choices per segment: address, what the address may say, and what is loaded. */
export const choicesPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/keuzes',
    component: lazyRouteComponent(() => import('./choices-page.tsx'), 'ChoicesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/keuzes/$segmentId',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('./segment-page.tsx'), 'SegmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/samenhang',
    component: lazyRouteComponent(() => import('./harmony-page.tsx'), 'HarmonyPage'),
  }),
] as const;
