import { useMatches } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { ApiError } from '../api/client.ts';
import { SavedViews } from '../features/desk/saved-views.tsx';
import { LandingPage } from '../features/sign-in/landing-page.tsx';
import { PublicShell, Shell } from '../shell/shell.tsx';
import { ErrorState, LoadingState } from '../ui/async/states.tsx';
import { ListExtra } from '../ui/table/list-extra.ts';
import { forgetOffline } from './offline/forget-offline.ts';
import { SessionProvider, useSessionQuery } from './session.ts';

/**
 * Shows its content to somebody who is signed in; to others the page that says how to sign in. A page that works without
 * network is shown when nothing can be asked: it only has what this tab kept while somebody was signed in.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const worksOffline = useMatches({ select: (all) => all.some(({ staticData }) => staticData.worksOffline) });
  const nobody = session.data === null;
  useEffect(() => {
    if (nobody) void forgetOffline();
  }, [nobody]);
  if (session.data) {
    return (
      <SessionProvider value={session.data}>
        <ListExtra value={SavedViews}>
          <Shell>{children}</Shell>
        </ListExtra>
      </SessionProvider>
    );
  }
  if (nobody) return <LandingPage />;
  if (worksOffline && session.error instanceof ApiError && session.error.status === 0)
    return <PublicShell links={false}>{children}</PublicShell>;
  return (
    <PublicShell>
      {session.isError ? <ErrorState error={session.error} onRetry={() => void session.refetch()} /> : <LoadingState />}
    </PublicShell>
  );
}
