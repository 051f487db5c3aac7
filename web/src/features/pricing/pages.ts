import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const pricingPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tarieven',
    validateSearch: listSearch(['product']),
    component: lazyRouteComponent(() => import('./tariffs-page.tsx'), 'TariffsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tarieven/$id',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('./tariff-page.tsx'), 'TariffPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tariefberekeningen/nieuw',
    validateSearch: listSearch(['product']),
    component: lazyRouteComponent(() => import('./new-calculation-page.tsx'), 'NewCalculationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tariefberekeningen/$id/bewerken',
    component: lazyRouteComponent(() => import('./edit-calculation-page.tsx'), 'EditCalculationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tariefberekeningen/$id',
    component: lazyRouteComponent(() => import('./calculation-page.tsx'), 'CalculationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kostprijzen',
    validateSearch: listSearch(['product']),
    component: lazyRouteComponent(() => import('./cost-prices-page.tsx'), 'CostPricesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/indexeringen',
    component: lazyRouteComponent(() => import('./indexations-page.tsx'), 'IndexationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/indexeringen/$id',
    component: lazyRouteComponent(() => import('./indexation-page.tsx'), 'IndexationPage'),
  }),
] as const;
