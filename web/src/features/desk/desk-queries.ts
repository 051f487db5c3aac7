import { queryOptions } from '@tanstack/react-query';
import type {
  Maandbericht,
  Mailkeuzes,
  TeVolgen,
  Volging,
  Weergave,
  Werkmerken,
} from '../../../../src/modules/desk/api.ts';
import { apiGet, type Query } from '../../api/client.ts';

const item = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });
type List<T> = { readonly items: readonly T[] };

export const workMarksQuery = item<Werkmerken>('/werklijst/handelingen');
export const watchesQuery = item<List<Volging>>('/volgingen');
export const toFollowQuery = item<List<TeVolgen>>('/volgingen/cijfers');
export const mailChoicesQuery = item<Mailkeuzes>('/mailkeuzes');
export const monthReportsQuery = item<List<Maandbericht>>('/maandberichten');
export const viewsQuery = (page: string) => item<List<Weergave>>('/weergaven', { pagina: page });
