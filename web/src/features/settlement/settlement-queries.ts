import { queryOptions } from '@tanstack/react-query';
import type { Afrekengegevens, Afrekening, Afrekeningen } from '../../../../src/modules/settlement/api.ts';
import { apiGet, type Query } from '../../api/client.ts';

const item = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });

export const settlementsQuery = (jaar: string | undefined) => item<Afrekeningen>('/afrekeningen', { jaar });
export const settlementQuery = (id: string) => item<Afrekening>(`/afrekeningen/${encodeURIComponent(id)}`);
export const previewQuery = (jaar: string, aanbieder: string) =>
  item<Afrekening>('/afrekeningen/voorbeeld', { jaar, aanbieder });
export const factsQuery = (jaar: string, aanbieder: string) =>
  item<Afrekengegevens>('/afrekeningen/gegevens', { jaar, aanbieder });
