import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';

const RETRIES = 2;

/** Server state. A session that ended while working brings back the sign-in page; nothing typed elsewhere is sent. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) client.setQueryData(sessionQuery.queryKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < RETRIES && isPassing(error),
        // A page asks only what its reader may see: one refusal for lack of a right makes the whole page refused, not a part of it.
        throwOnError: isForbidden,
      },
    },
  });
  return client;
}

/** The role lacks the right: trying again does not help. */
export const isForbidden = (error: unknown): error is ApiError => error instanceof ApiError && error.status === 403;

/** Worth trying again: no connection, or a server that is busy. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 502 || error.status === 503);
