import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../../api/client.ts';
import { Alert } from '../alert/alert.tsx';
import { Button } from '../button/button.tsx';
import { uiText } from '../ui.nl.ts';
import './states.css';

/** An empty place says what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <p className="small muted">{children}</p>}
      {action}
    </div>
  );
}

export function LoadingState({ label = uiText.loading }: { label?: string }) {
  return (
    <p className="loading-state" role="status">
      {label}
    </p>
  );
}

/** What happened, what was kept, what to do. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert
      tone="negative"
      live
      title={titleOf(error)}
      {...(onRetry && {
        action: (
          <Button small onPress={onRetry}>
            {uiText.retry}
          </Button>
        ),
      })}
    >
      {detailOf(error)}
      <Findings error={error} />
    </Alert>
  );
}

/** What was found, when the sentence above does not say it already: a refusal that names ten things shows all ten. */
function Findings({ error }: { error: unknown }) {
  const said = detailOf(error);
  const found = error instanceof ApiError ? (error.problem.errors ?? []).map(({ detail }) => detail) : [];
  const unsaid = [...new Set(found)].filter((detail) => !said.includes(detail));
  if (unsaid.length === 0) return null;
  return (
    <ul className="error-findings">
      {unsaid.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  );
}

function titleOf(error: unknown): string {
  return error instanceof ApiError ? error.problem.title : uiText.errorTitle;
}

function detailOf(error: unknown): string {
  if (!(error instanceof ApiError)) return uiText.errorDetail;
  if (error.status === 0) return uiText.offlineDetail;
  return error.problem.detail ?? uiText.refusedDetail;
}

/** Shows a query as it is: loading, refused, or its data. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState />;
}
