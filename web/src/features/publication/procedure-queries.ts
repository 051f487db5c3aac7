import { queryOptions } from '@tanstack/react-query';
import { apiGet } from '../../api/client.ts';
import type { Id, Lijst, Moment, OpenbareProcedure, OpenbareProcedureItem } from '../../api/types.ts';

const segment = encodeURIComponent;

/** Every procedure that was made public, of all regions. */
export const publicProceduresQuery = queryOptions({
  queryKey: ['lijst', '/openbaar/inkoopprocedures'],
  queryFn: ({ signal }) => apiGet<Lijst<OpenbareProcedureItem>>('/openbaar/inkoopprocedures', {}, signal),
});

export const publicProcedureQuery = (id: string | Id) =>
  queryOptions({
    queryKey: ['item', '/openbaar/inkoopprocedures', String(id)],
    queryFn: ({ signal }) => apiGet<OpenbareProcedure>(`/openbaar/inkoopprocedures/${segment(id)}`, {}, signal),
  });

/** A note with questions and answers, as it was made public. */
interface PublicNote {
  readonly id: Id;
  readonly nummer: number;
  readonly gepubliceerd: Moment;
  readonly antwoorden: readonly unknown[];
}
export const publicNotesQuery = (id: Id) =>
  queryOptions({
    queryKey: ['lijst', '/openbaar/inkoopprocedures', id, 'notas'],
    queryFn: ({ signal }) =>
      apiGet<Pick<Lijst<PublicNote>, 'items'>>(`/openbaar/inkoopprocedures/${segment(id)}/notas`, {}, signal),
  });
