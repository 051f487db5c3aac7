import { queryOptions } from '@tanstack/react-query';
import type {
  Geschiedenis,
  Onderdelen,
  Strategie,
  Strategiedocument,
  Zelftesten,
} from '../../../../src/modules/strategy/api.ts';
import { apiGet } from '../../api/client.ts';

const item = <T>(path: string) =>
  queryOptions({ queryKey: ['item', path], queryFn: ({ signal }) => apiGet<T>(path, {}, signal) });
const at = (id: string | number) => `/strategieen/${encodeURIComponent(id)}`;

export const strategyQuery = (id: string) => item<Strategie>(at(id));
export const sectionsQuery = (id: number, part: string) =>
  item<Onderdelen>(`${at(id)}/onderdelen?deel=${encodeURIComponent(part)}`);
export const historyQuery = (id: number, itemId: number) =>
  item<Geschiedenis>(`${at(id)}/onderdelen/${itemId}/geschiedenis`);
export const documentQuery = (id: number, version: string | undefined) =>
  item<Strategiedocument>(`${at(id)}/document${version ? `?versie=${encodeURIComponent(version)}` : ''}`);
export const selfTestsQuery = (id: number) => item<Zelftesten>(`${at(id)}/zelftesten`);
