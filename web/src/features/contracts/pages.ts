import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const contractsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten',
    validateSearch: listSearch(['status', 'niveau', 'segment', 'variant', 'gemeente', 'aanbieder', 'product']),
    component: lazyRouteComponent(() => import('./contracts-page.tsx'), 'ContractsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/$id',
    validateSearch: listSearch(['deel', 'jaar', 'status', 'maand', 'product']),
    component: lazyRouteComponent(() => import('./contract-page.tsx'), 'ContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/nieuw',
    validateSearch: listSearch(['procedure', 'aanmelding']),
    component: lazyRouteComponent(() => import('./new-contract-page.tsx'), 'NewContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/verplichtingen',
    validateSearch: listSearch(['van', 'tot']),
    component: lazyRouteComponent(() => import('./obligations-page.tsx'), 'ContractObligationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/$id/wijziging',
    validateSearch: listSearch(['bepaling']),
    component: lazyRouteComponent(() => import('./change-contract-page.tsx'), 'ChangeContractPage'),
  }),
] as const;
