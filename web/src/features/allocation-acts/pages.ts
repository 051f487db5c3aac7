import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const allocationActsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen/nieuw',
    component: lazyRouteComponent(() => import('./allocate-page.tsx'), 'AllocatePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/toewijzingen/$id/wijziging',
    component: lazyRouteComponent(() => import('./change-page.tsx'), 'ChangePage'),
  }),
] as const;
