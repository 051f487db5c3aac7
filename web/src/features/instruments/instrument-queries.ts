import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Instrumenten, Modelvergelijking } from '../../../../src/modules/instruments/api.ts';
import { apiGet, type Query } from '../../api/client.ts';

const item = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });

export const libraryQuery = item<Instrumenten>('/instrumenten');
/** What was compared stays on the screen, with the focus, until the next comparison is there. */
export const comparisonQuery = (query: Query) => ({
  ...item<Modelvergelijking>('/modelvergelijking', query),
  placeholderData: keepPreviousData,
});
