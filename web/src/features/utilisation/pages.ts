import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const utilisationPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/uitnutting',
    validateSearch: listSearch([
      'as',
      'jaar',
      'contract',
      'product',
      'aanbieder',
      'gemeente',
      'segment',
      'niveau',
      'toon',
      'verloop',
    ]),
    component: lazyRouteComponent(() => import('./utilisation-page.tsx'), 'UtilisationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/uitnutting/vroeg-op',
    validateSearch: listSearch(['product', 'aanbieder', 'gemeente']),
    component: lazyRouteComponent(() => import('./early-page.tsx'), 'EarlyPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/monitors',
    validateSearch: listSearch(['monitor', 'jaar']),
    component: lazyRouteComponent(() => import('./monitors-page.tsx'), 'MonitorsPage'),
  }),
] as const;
