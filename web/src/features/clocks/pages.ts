import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const clocksPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/termijnen',
    validateSearch: listSearch(['stand', 'aanZet']),
    component: lazyRouteComponent(() => import('./clocks-page.tsx'), 'ClocksPage'),
  }),
] as const;
