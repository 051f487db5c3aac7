import { queryOptions } from '@tanstack/react-query';
import type { LeesbareInkoopdata, OpenInkoopdata } from '../../../../src/modules/publication/api.ts';
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
