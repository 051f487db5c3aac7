import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const applicationsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inschrijven',
    component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bewijsstukken',
    component: lazyRouteComponent(() => import('./evidence-page.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/aanmeldingen/$id',
    component: lazyRouteComponent(() => import('./application-page.tsx'), 'ApplicationPage'),
  }),
] as const;
