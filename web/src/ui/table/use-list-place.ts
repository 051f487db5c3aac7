import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

export type ListState = Readonly<Record<string, string | undefined>>;

/** Where "previous" leads, by the address one came to; lost on reload, and then there is "to the beginning". */
const cameFrom = new Map<string, string>();

/**
 * The state of the list in the address, and the addresses that change it. A change of filter starts at the top. Text
 * that may name a person is no part of the address: it is `sought`, in the history of this browser tab.
 */
export function useListPlace() {
  const router = useRouter();
  const location = useLocation();
  const state = location.search as ListState;
  const { sought } = location.state;

  const hrefWith = useCallback(
    (change: ListState): string => {
      const next = new URLSearchParams();
      for (const [key, value] of Object.entries({ ...state, ...change })) if (value) next.set(key, value);
      const text = next.toString();
      return text ? `${location.pathname}?${text}` : location.pathname;
    },
    [state, location.pathname],
  );

  return useMemo(() => {
    const replace = (change: ListState, nextSought: string | undefined) =>
      router.history.replace(
        hrefWith({ cursor: undefined, vanaf: undefined, ...change }),
        nextSought ? { sought: nextSought } : {},
      );
    return {
      state,
      sought,
      hrefWith,
      change: (change: ListState) => replace(change, sought),
      seek: (text: string | undefined) => replace({}, text),
      /** Lets go of these filters and of what was sought. */
      clear: (keys: readonly string[]) => replace(Object.fromEntries(keys.map((key) => [key, undefined])), undefined),
      nextHref: (cursor: string, shown: number) => {
        const next = hrefWith({ cursor, vanaf: String(Number(state.vanaf ?? 0) + shown) });
        cameFrom.set(next, hrefWith({}));
        return next;
      },
      previousHref: () => cameFrom.get(hrefWith({})),
      firstHref: () => hrefWith({ cursor: undefined, vanaf: undefined }),
    };
  }, [state, sought, hrefWith, router]);
}

export type ListPlace = ReturnType<typeof useListPlace>;
