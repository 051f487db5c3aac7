import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const laboratoryPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab',
    validateSearch: listSearch(['van', 'tot', 'voorwaarden', 'model', 'per']),
    component: lazyRouteComponent(() => import('./laboratory-page.tsx'), 'LaboratoryPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab/scenarios',
    component: lazyRouteComponent(() => import('./scenarios-page.tsx'), 'ScenariosPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab/scenarios/$id',
    validateSearch: listSearch(['per']),
    component: lazyRouteComponent(() => import('./scenario-page.tsx'), 'ScenarioPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab/scenarios/$id/bewerken',
    component: lazyRouteComponent(() => import('./edit-scenario-page.tsx'), 'EditScenarioPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab/vergelijken',
    validateSearch: listSearch(['met', 'per']),
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  }),
] as const;
