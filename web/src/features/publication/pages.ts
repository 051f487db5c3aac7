import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** What anybody may see, without signing in. */
export const publicPages = [
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar/inkoop',
    component: lazyRouteComponent(() => import('./public-procedures-page.tsx'), 'PublicProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar/inkoop/$id',
    component: lazyRouteComponent(() => import('./public-procedure-page.tsx'), 'PublicProcedurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar/open-gegevens',
    component: lazyRouteComponent(() => import('./open-data-list-page.tsx'), 'OpenDataListPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar/open-gegevens/$id',
    component: lazyRouteComponent(() => import('./open-data-page.tsx'), 'OpenDataPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar/controleplannen',
    component: lazyRouteComponent(() => import('./control-plans-page.tsx'), 'ControlPlansPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar/controleplannen/$id',
    component: lazyRouteComponent(() => import('./control-plan-page.tsx'), 'ControlPlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/openbaar',
    validateSearch: listSearch(['groep', 'gemeente']),
    component: lazyRouteComponent(() => import('./public-page.tsx'), 'PublicPage'),
  }),
] as const;
