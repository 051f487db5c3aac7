import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of enforcement and material control. */
export const controlPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/handhaving',
    validateSearch: listSearch(['aanbieder']),
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/handhaving/rode-vlaggen',
    component: lazyRouteComponent(() => import('./flags-page.tsx'), 'FlagsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/handhaving/protocol',
    component: lazyRouteComponent(() => import('./protocol-page.tsx'), 'ProtocolPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/handhaving/protocol/nieuwe-versie',
    component: lazyRouteComponent(() => import('./edit-protocol-page.tsx'), 'EditProtocolPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/handhaving/$id',
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/materiele-controles',
    validateSearch: listSearch(['aanbieder']),
    component: lazyRouteComponent(() => import('./controls-page.tsx'), 'ControlsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/materiele-controles/programmas/$id',
    component: lazyRouteComponent(() => import('./programme-page.tsx'), 'ProgrammePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/materiele-controles/$id',
    component: lazyRouteComponent(() => import('./control-page.tsx'), 'ControlPage'),
  }),
] as const;
