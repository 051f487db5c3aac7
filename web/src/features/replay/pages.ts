import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const replayPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/herberekeningen',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./replays-page.tsx'), 'ReplaysPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/herberekeningen/$id',
    validateSearch: listSearch([]),
    component: lazyRouteComponent(() => import('./replay-page.tsx'), 'ReplayPage'),
  }),
] as const;
