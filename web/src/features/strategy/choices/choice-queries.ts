import { queryOptions } from '@tanstack/react-query';
import type { Analyses, Keuzes, Samenhang, Segmentdetail } from '../../../../../src/modules/strategy/api.ts';
import { apiGet } from '../../../api/client.ts';

const item = <T>(path: string) =>
  queryOptions({ queryKey: ['item', path], queryFn: ({ signal }) => apiGet<T>(path, {}, signal) });
const at = (id: string | number) => `/strategieen/${encodeURIComponent(id)}`;

export const choicesQuery = (id: number) => item<Keuzes>(`${at(id)}/keuzes`);
export const segmentQuery = (id: number, segment: string) =>
  item<Segmentdetail>(`${at(id)}/segmenten/${encodeURIComponent(segment)}`);
export const harmonyQuery = (id: number) => item<Samenhang>(`${at(id)}/samenhang`);
export const analysesQuery = (id: number, segment: number) => item<Analyses>(`${at(id)}/segmenten/${segment}/analyses`);
