import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const strategyPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie',
    component: lazyRouteComponent(() => import('./strategies-page.tsx'), 'StrategiesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id',
    validateSearch: listSearch(['versie']),
    component: lazyRouteComponent(() => import('./pyramid-page.tsx'), 'PyramidPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/opdracht',
    component: lazyRouteComponent(() => import('./part-page.tsx'), 'AssignmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/aanpak',
    component: lazyRouteComponent(() => import('./part-page.tsx'), 'ApproachPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/risicos',
    component: lazyRouteComponent(() => import('./part-page.tsx'), 'RisksPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/zelftest',
    component: lazyRouteComponent(() => import('./self-test-page.tsx'), 'SelfTestPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/document',
    validateSearch: listSearch(['versie']),
    component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
  }),
] as const;
