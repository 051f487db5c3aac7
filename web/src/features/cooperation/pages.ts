import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const cooperationPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/samenwerking',
    validateSearch: listSearch(['gemeente']),
    component: lazyRouteComponent(() => import('./cooperation-page.tsx'), 'CooperationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/overleg',
    validateSearch: listSearch(['deel', 'kanaal', 'aard', 'aanbieder', 'gemeente']),
    component: lazyRouteComponent(() => import('./consultation-page.tsx'), 'ConsultationPage'),
  }),
] as const;
