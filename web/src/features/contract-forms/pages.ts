import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const contractFormsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/contractvormen',
    validateSearch: listSearch(['antwoorden', 'punten']),
    component: lazyRouteComponent(() => import('./contract-forms-page.tsx'), 'ContractFormsPage'),
  }),
] as const;
