import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { sessionQuery } from '../api/queries.ts';
import type { Sessie } from '../api/types.ts';

const SessionContext = createContext<Sessie | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** Who is signed in. Only for screens inside the shell, where somebody is; throws elsewhere. */
export function useSession(): Sessie {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session here');
  return session;
}

/** May this person do this? The server decides; this only spares people a door that does not open. */
export function useMay(right: string): boolean {
  return useSession().rechten.includes(right);
}

export const useSessionQuery = () => useQuery(sessionQuery);
