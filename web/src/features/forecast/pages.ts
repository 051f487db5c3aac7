import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const forecastPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/prognose',
    validateSearch: listSearch(['prognose', 'per', 'product', 'aanbieder', 'gemeente', 'heleRegio']),
    component: lazyRouteComponent(() => import('./forecast-page.tsx'), 'ForecastPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kosten-verklaard',
    validateSearch: listSearch([
      'van',
      'tot',
      'vergelekenVan',
      'gemeente',
      'heleRegio',
      'onderdeel',
      'per',
      'product',
      'aanbieder',
      'inGemeente',
      'toegang',
    ]),
    component: lazyRouteComponent(() => import('./costs-page.tsx'), 'CostsPage'),
  }),
] as const;
