import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const instrumentsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/andere-regios',
    validateSearch: listSearch(['strategie', 'naast']),
    component: lazyRouteComponent(() => import('./other-regions-page.tsx'), 'OtherRegionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/instrumenten',
    component: lazyRouteComponent(() => import('./instruments-page.tsx'), 'InstrumentsPage'),
  }),
] as const;
