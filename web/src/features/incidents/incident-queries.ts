import { queryOptions } from '@tanstack/react-query';
import type { Continuiteit, IncidentDetail } from '../../../../src/modules/incidents/api.ts';
import { apiGet } from '../../api/client.ts';

const item = <T>(path: string) =>
  queryOptions({ queryKey: ['item', path], queryFn: ({ signal }) => apiGet<T>(path, {}, signal) });

export const incidentQuery = (id: string) => item<IncidentDetail>(`/incidenten/${encodeURIComponent(id)}`);
export const continuityQuery = item<Continuiteit>('/continuiteit');
