import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const questionsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/inkoopprocedures/$id/vragen',
    validateSearch: listSearch(['deel', 'stand']),
    component: lazyRouteComponent(() => import('./questions-page.tsx'), 'QuestionsPage'),
  }),
] as const;
