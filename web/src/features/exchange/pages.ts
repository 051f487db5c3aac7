import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const exchangePages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declareren',
    component: lazyRouteComponent(() => import('./declare-page.tsx'), 'DeclarePage'),
  }),
] as const;
