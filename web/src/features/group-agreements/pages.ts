import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const groupAgreementsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/groepsafspraken',
    component: lazyRouteComponent(() => import('./group-agreements-page.tsx'), 'GroupAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/groepsafspraken/nieuw',
    validateSearch: listSearch([
      'werktBij',
      'status',
      'niveau',
      'segment',
      'variant',
      'gemeente',
      'aanbieder',
      'product',
    ]),
    component: lazyRouteComponent(() => import('./new-group-agreement-page.tsx'), 'NewGroupAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/groepsafspraken/$id',
    component: lazyRouteComponent(() => import('./group-agreement-page.tsx'), 'GroupAgreementPage'),
  }),
] as const;
