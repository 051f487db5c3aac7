import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  Kostendelen,
  Kostenverklaring,
  Prognose,
  Prognoselijst,
  Prognoseregels,
} from '../../../../src/modules/forecast/api.ts';
import { apiGet, type Query } from '../../api/client.ts';

const item = <T>(path: string, query: Query = {}) =>
  queryOptions({
    queryKey: ['item', path, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => apiGet<T>(path, query, signal),
  });

export const forecastsQuery = item<Prognoselijst>('/prognoses');
export const forecastQuery = (id: string, query: Query) =>
  item<Prognose>(`/prognoses/${encodeURIComponent(id)}`, query);
export const forecastLinesQuery = (id: string, query: Query) =>
  item<Prognoseregels>(`/prognoses/${encodeURIComponent(id)}/regels`, query);
export const costsQuery = (query: Query) => item<Kostenverklaring>('/kostenverklaringen', query);
export const costPartsQuery = (query: Query) => item<Kostendelen>('/kostenverklaringen/onderdelen', query);
