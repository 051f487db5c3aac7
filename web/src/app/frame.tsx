import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from '../features/errors/error-pages.tsx';
import { SignedIn } from './signed-in.tsx';

/** Where every address hangs: below `root` for everybody, below `signedIn` with a session. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundInShell });

function NotFoundInShell() {
  return (
    <SignedIn>
      <NotFoundPage />
    </SignedIn>
  );
}

/** Everything below asks for a session; without one the sign-in page stands in its place, at the same address. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'aangemeld',
  component: () => (
    <SignedIn>
      <Outlet />
    </SignedIn>
  ),
});
