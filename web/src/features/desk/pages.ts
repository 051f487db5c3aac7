import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const deskPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mijn-meldingen',
    component: lazyRouteComponent(() => import('./watches-page.tsx'), 'WatchesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/maandberichten',
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
] as const;
