import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

export type ListState = Readonly<Record<string, string | undefined>>;

/** Where "previous" leads, by the cursor one came to; lost on reload, and then there is "to the beginning". */
const cameFrom = new Map<string, { cursor: string | undefined; vanaf: string | undefined }>();

/** The state of the list in the address, and the addresses that change it. A change of filter starts at the top. */
export function useListPlace() {
  const router = useRouter();
  const location = useLocation();
  const state = location.search as ListState;

  const hrefWith = useCallback(
    (change: ListState): string => {
      const next = new URLSearchParams();
      for (const [key, value] of Object.entries({ ...state, ...change })) if (value) next.set(key, value);
      const text = next.toString();
      return text ? `${location.pathname}?${text}` : location.pathname;
    },
    [state, location.pathname],
  );

  return useMemo(
    () => ({
      state,
      hrefWith,
      change: (change: ListState) =>
        router.history.replace(hrefWith({ cursor: undefined, vanaf: undefined, ...change })),
      nextHref: (cursor: string, shown: number) => {
        cameFrom.set(cursor, { cursor: state['cursor'], vanaf: state['vanaf'] });
        return hrefWith({ cursor, vanaf: String(Number(state['vanaf'] ?? 0) + shown) });
      },
      previousHref: () => {
        const before = state['cursor'] ? cameFrom.get(state['cursor']) : undefined;
        return before && hrefWith(before);
      },
      firstHref: () => hrefWith({ cursor: undefined, vanaf: undefined }),
    }),
    [state, hrefWith, router],
  );
}
