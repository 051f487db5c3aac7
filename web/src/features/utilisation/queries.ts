import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Monitorbeeld, Uitnuttingsbeeld, VroegOp } from '../../../../src/modules/steering/api.ts';
import { apiGet, type Query } from '../../api/client.ts';

/** The figures stay visible while the next axis or filter loads. */
export const utilisationQuery = (query: Query) =>
  queryOptions({
    queryKey: ['uitnutting', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => apiGet<Uitnuttingsbeeld>('/uitnutting', query, signal),
  });

export const earlyQuery = (query: Query) =>
  queryOptions({
    queryKey: ['uitnutting-vroeg-op', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => apiGet<VroegOp>('/uitnutting/vroeg-op', query, signal),
  });

export const monitorsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['monitors', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => apiGet<Monitorbeeld>('/monitors', query, signal),
  });
