import { queryOptions } from '@tanstack/react-query';
import type {
  LeesbareInkoopdata,
  OpenbaarControleplan,
  OpenbareControleplannen,
  OpenInkoopdata,
} from '../../../../src/modules/publication/api.ts';
import { apiGet } from '../../api/client.ts';
import type { Id } from '../../api/types.ts';

/** Every procedure about which something was published as open data, newest first. */
export const publishedDataQuery = queryOptions({
  queryKey: ['lijst', '/openbaar/ocds'],
  queryFn: ({ signal }) => apiGet<OpenInkoopdata>('/openbaar/ocds', {}, signal),
});

export const readableDataQuery = (procedureId: string | Id) =>
  queryOptions({
    queryKey: ['item', '/openbaar/ocds', String(procedureId)],
    queryFn: ({ signal }) =>
      apiGet<LeesbareInkoopdata>(`/openbaar/ocds/${encodeURIComponent(procedureId)}/leesbaar`, {}, signal),
  });

/** General control plans that municipalities made public. */
export const controlPlansQuery = queryOptions({
  queryKey: ['lijst', '/openbaar/controleplannen'],
  queryFn: ({ signal }) => apiGet<OpenbareControleplannen>('/openbaar/controleplannen', {}, signal),
});

export const controlPlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['item', '/openbaar/controleplannen', id],
    queryFn: ({ signal }) =>
      apiGet<OpenbaarControleplan>(`/openbaar/controleplannen/${encodeURIComponent(id)}`, {}, signal),
  });
