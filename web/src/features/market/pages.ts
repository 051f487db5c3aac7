import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const marketPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/marktanalyse',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('./market-page.tsx'), 'MarketPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/marktanalyse',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('./market-page.tsx'), 'StrategyMarketPage'),
  }),
] as const;
