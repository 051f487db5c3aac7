import { queryOptions } from '@tanstack/react-query';
import type { Marktanalyse } from '../../../../src/modules/market/api.ts';
import { apiGet } from '../../api/client.ts';

export const marketQuery = queryOptions({
  queryKey: ['item', '/marktanalyses/huidige'],
  queryFn: ({ signal }) => apiGet<Marktanalyse>('/marktanalyses/huidige', {}, signal),
});
