import type { ReactNode } from 'react';
import { ApiError } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { isForbidden } from '../../app/query-client.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { errorsText as text } from './errors.nl.ts';

/** A page that is not there: say so, and where to go. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title={text.notFoundTitle} sub={<p>{text.notFoundText}</p>} />
      <LinkButton href={paths.home}>{text.toStart}</LinkButton>
    </>
  );
}

/** Not yours to see: which right is asked, and who can give it. */
export function NoPermissionPage({ detail }: { detail?: string | undefined }) {
  return (
    <>
      <PageHeading title={text.noPermissionTitle} sub={<p>{detail ?? text.noPermissionText}</p>} />
      <p>{text.noPermissionAdvice}</p>
      <p className="section">
        <LinkButton href={paths.home}>{text.toStart}</LinkButton>
      </p>
    </>
  );
}

/** Whatever broke while drawing a page, or a page that is not for this role. What was saved stays saved. */
export function CrashPage({ error }: { error: unknown }) {
  if (isForbidden(error)) return <NoPermissionPage detail={error.problem.detail} />;
  return (
    <main className="main main--public">
      <PageHeading title={text.crashTitle} />
      <ErrorState error={error} />
      <p className="section">
        <LinkButton external href={paths.home}>
          {text.toStart}
        </LinkButton>
      </p>
    </main>
  );
}

/** The page for a refused detail: gone, not yours, or something to try again. */
export function RefusedPage({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  if (isForbidden(error)) return <NoPermissionPage detail={error.problem.detail} />;
  return <ErrorState error={error} onRetry={onRetry} />;
}
