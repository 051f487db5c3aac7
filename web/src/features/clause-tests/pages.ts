import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, and what is loaded. */
export const clauseTestsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contracten/uitvoeringstoets',
    component: lazyRouteComponent(() => import('./clause-tests-page.tsx'), 'ClauseTestsPage'),
  }),
] as const;
