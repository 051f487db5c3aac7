import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const procurementPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./procedures-page.tsx'), 'ProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id',
    validateSearch: listSearch(['deel', 'ronde']),
    component: lazyRouteComponent(() => import('./procedure-page.tsx'), 'ProcedurePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id/aanmeldingen/$aanmelding',
    component: lazyRouteComponent(() => import('./application-page.tsx'), 'OpenedApplicationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id/beoordelingen/$beoordeling',
    component: lazyRouteComponent(() => import('./assessment-page.tsx'), 'AssessmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/eisensets',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./requirement-sets-page.tsx'), 'RequirementSetsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/eisensets/$id',
    component: lazyRouteComponent(() => import('./requirement-set-page.tsx'), 'RequirementSetPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/eisenbibliotheek',
    component: lazyRouteComponent(() => import('./requirement-library-page.tsx'), 'RequirementLibraryPage'),
  }),
] as const;
