import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';
import { listSearch } from '../../ui/table/list-search.ts';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const cataloguePages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/productenboeken',
    validateSearch: listSearch(['deel', 'segment', 'met']),
    component: lazyRouteComponent(() => import('./books-page.tsx'), 'BooksPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/productenboeken/$id',
    validateSearch: listSearch(['deel', 'segment', 'met']),
    component: lazyRouteComponent(() => import('./book-page.tsx'), 'BookPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/productenboeken/$id/producten/$sleutel',
    component: lazyRouteComponent(() => import('./book-product-page.tsx'), 'BookProductPage'),
  }),
] as const;
