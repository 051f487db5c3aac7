import type { ReactNode } from 'react';
import { LandingPage } from '../features/sign-in/landing-page.tsx';
import { PublicShell, Shell } from '../shell/shell.tsx';
import { ErrorState, LoadingState } from '../ui/async/states.tsx';
import { SessionProvider, useSessionQuery } from './session.ts';

/** Shows its content to somebody who is signed in; to others the page that says how to sign in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  if (session.data) {
    return (
      <SessionProvider value={session.data}>
        <Shell>{children}</Shell>
      </SessionProvider>
    );
  }
  if (session.data === null) return <LandingPage />;
  return (
    <PublicShell>
      {session.isError ? <ErrorState error={session.error} onRetry={() => void session.refetch()} /> : <LoadingState />}
    </PublicShell>
  );
}
