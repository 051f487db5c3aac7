import { queryOptions } from '@tanstack/react-query';
import type { Doelenboom, Ontwikkelpunten, Wijzigingen } from '../../../../src/modules/goals/api.ts';
import { apiGet } from '../../api/client.ts';

const item = <T>(path: string) =>
  queryOptions({ queryKey: ['item', path], queryFn: ({ signal }) => apiGet<T>(path, {}, signal) });

export const goalTreeQuery = item<Doelenboom>('/doelenboom');
export const pointsQuery = item<Ontwikkelpunten>('/ontwikkelpunten');
export const goalChangesQuery = (id: number) => item<Wijzigingen>(`/doelen/${id}/wijzigingen`);
