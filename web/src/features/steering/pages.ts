import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const steeringPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/vandaag',
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/draad',
    validateSearch: listSearch([
      'volg',
      'doel',
      'taak',
      'product',
      'contract',
      'aanbieder',
      'jaar',
      'gemeente',
      'weergave',
    ]),
    component: lazyRouteComponent(() => import('./thread-page.tsx'), 'ThreadPage'),
  }),
] as const;
