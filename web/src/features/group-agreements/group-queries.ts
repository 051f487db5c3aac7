import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from '../../api/client.ts';
import type { GedeeldeBepalingen, Groepsafspraak, Groepsafspraken, Groepsvoorbeeld } from '../../api/register-types.ts';
import type { Dag, Id } from '../../api/types.ts';
import type { ClauseWish } from '../contracts/change-clause.tsx';

/** What the server is asked about agreements with several providers. */
export const groupAgreementsQuery = queryOptions({
  queryKey: ['lijst', '/groepsafspraken'],
  queryFn: ({ signal }) => apiGet<Groepsafspraken>('/groepsafspraken', {}, signal),
});

export const groupAgreementQuery = (id: Id | string) =>
  queryOptions({
    queryKey: ['item', 'groepsafspraak', String(id)],
    queryFn: ({ signal }) => apiGet<Groepsafspraak>(`/groepsafspraken/${encodeURIComponent(id)}`, {}, signal),
  });

/** The clauses that stand in each chosen contract; none are asked for before a contract is chosen. */
export const sharedClausesQuery = (contractIds: readonly Id[]) =>
  queryOptions({
    queryKey: ['item', 'gedeelde-bepalingen', contractIds],
    enabled: contractIds.length > 0,
    placeholderData: keepPreviousData,
    queryFn: () => apiSend<GedeeldeBepalingen>('POST', '/groepsafspraken/_gedeeld', { contractIds }),
  });

/** What is agreed, in which contracts, and from when. */
export interface GroupWish {
  readonly contractIds: readonly Id[];
  readonly bepalingen: readonly ClauseWish[];
  readonly ingang: Dag;
  readonly werktBij: Id | null;
}

/** What it changes in each contract; asked again whenever the wish changes. Nothing is stored. */
export const groupPreviewQuery = (wish: GroupWish) =>
  queryOptions({
    queryKey: ['item', 'groepsvoorbeeld', wish],
    placeholderData: keepPreviousData,
    queryFn: () => apiSend<Groepsvoorbeeld>('POST', '/groepsafspraken/_bereken', wish),
  });
