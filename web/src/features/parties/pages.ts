import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const partiesPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisaties',
    validateSearch: listSearch(['soort']),
    component: lazyRouteComponent(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisaties/$id',
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/instellingen',
    validateSearch: listSearch(['soort']),
    component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/regio',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./region-page.tsx'), 'RegionPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/personen',
    validateSearch: listSearch(['rol']),
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/personen/$id',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mandaten',
    validateSearch: listSearch(['taak']),
    component: lazyRouteComponent(() => import('./mandates-page.tsx'), 'MandatesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toegangslogboek',
    validateSearch: listSearch(['dag', 'handeling']),
    component: lazyRouteComponent(() => import('./access-log-page.tsx'), 'AccessLogPage'),
  }),
] as const;
