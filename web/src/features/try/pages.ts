import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const tryPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/declareren/vooraf',
    component: lazyRouteComponent(() => import('./try-page.tsx'), 'TryPage'),
  }),
] as const;
