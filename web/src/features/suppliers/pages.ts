import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const suppliersPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders',
    validateSearch: listSearch(['vorm', 'accountmanager', 'niveau', 'aandacht']),
    component: lazyRouteComponent(() => import('./providers-page.tsx'), 'ProvidersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders/$id',
    validateSearch: listSearch(['deel', 'soort', 'van', 'tot']),
    component: lazyRouteComponent(() => import('./provider-page.tsx'), 'ProviderPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mijn-dossier',
    validateSearch: listSearch(['deel', 'soort', 'van', 'tot', 'regio']),
    component: lazyRouteComponent(() => import('./provider-page.tsx'), 'OwnFilePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders/accountmanagement',
    component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders/indeling',
    component: lazyRouteComponent(() => import('./tiers-page.tsx'), 'TiersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders/randvoorwaarden',
    component: lazyRouteComponent(() => import('./conditions-page.tsx'), 'ConditionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanbieders/gesprekken',
    validateSearch: listSearch(['status']),
    component: lazyRouteComponent(() => import('./meetings-page.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gesprekken/$id',
    component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/signalen',
    validateSearch: listSearch(['aanbieder', 'toon', 'onderwerp', 'status']),
    component: lazyRouteComponent(() => import('./signals-page.tsx'), 'SignalsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/signalen/$id',
    component: lazyRouteComponent(() => import('./signal-page.tsx'), 'SignalPage'),
  }),
] as const;
