import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingState } from '../../ui/async/states.tsx';
import { RefusedPage } from './error-pages.tsx';

/** The one query a page is about: loading, refused as a whole page, or its data. */
export function PageQuery<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <RefusedPage error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState />;
}
