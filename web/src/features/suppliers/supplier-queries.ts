import { queryOptions } from '@tanstack/react-query';
import type {
  Accountmanagement,
  Differentiatie,
  Dossier,
  GesprekDetail,
  Randvoorwaarden,
  SignaalDetail,
} from '../../../../src/modules/suppliers/api.ts';
import { apiGet, type Query } from '../../api/client.ts';

const item = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });
const segment = encodeURIComponent;

export const fileQuery = (id: string) => item<Dossier>(`/aanbieders/${segment(id)}/dossier`);
export const ownFileQuery = (query: Query) => item<Dossier>('/eigen-dossier', query);
export const signalQuery = (id: string) => item<SignaalDetail>(`/signalen/${segment(id)}`);
export const meetingQuery = (id: string) => item<GesprekDetail>(`/gesprekken/${segment(id)}`);
export const accountsQuery = item<Accountmanagement>('/accountmanagement');
export const tiersQuery = item<Differentiatie>('/differentiatie');
export const conditionsQuery = item<Randvoorwaarden>('/randvoorwaarden');
