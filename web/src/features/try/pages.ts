import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { paths } from '../../app/paths.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const tryPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: paths.tryBefore,
    staticData: { worksOffline: true },
    component: lazyRouteComponent(() => import('./try-page.tsx'), 'TryPage'),
  }),
] as const;
