import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const messagesPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/berichten',
    validateSearch: listSearch(['richting', 'soort', 'bezorging', 'klok', 'gemeente', 'aanbieder']),
    component: lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/berichten/$id',
    validateSearch: listSearch(['deel']),
    component: lazyRouteComponent(() => import('./message-page.tsx'), 'MessagePage'),
  }),
] as const;
