import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Contractvormen, Vormvergelijking, Vormvraag } from '../../../../src/modules/contracts/api.ts';
import { apiGet, apiSend } from '../../api/client.ts';

export const contractFormsQuery = queryOptions({
  queryKey: ['lijst', '/contractvormen'],
  queryFn: ({ signal }) => apiGet<Contractvormen>('/contractvormen', {}, signal),
});

/** What the answers say about each form; stores nothing. */
export const comparedFormsQuery = (asked: Vormvraag) =>
  queryOptions({
    queryKey: ['item', '/contractvormen/_vergelijk', asked],
    placeholderData: keepPreviousData,
    queryFn: () => apiSend<Vormvergelijking>('POST', '/contractvormen/_vergelijk', asked),
  });
