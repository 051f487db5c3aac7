import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const laboratoryPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/bekostigingslab',
    validateSearch: listSearch(['jaar', 'voorwaarden', 'per']),
    component: lazyRouteComponent(() => import('./laboratory-page.tsx'), 'LaboratoryPage'),
  }),
] as const;
