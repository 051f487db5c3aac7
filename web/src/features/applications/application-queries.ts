import { queryOptions } from '@tanstack/react-query';
import { apiGet } from '../../api/client.ts';
import type { Aanmelding, AanmeldingItem, Bewijsstuk, Id, Lijst } from '../../api/types.ts';

const segment = encodeURIComponent;

/** The passport: every piece of evidence of the own organisation. */
export const evidenceQuery = queryOptions({
  queryKey: ['lijst', '/bewijsstukken'],
  queryFn: ({ signal }) => apiGet<Lijst<Bewijsstuk>>('/bewijsstukken', {}, signal),
});

export const ownApplicationsQuery = queryOptions({
  queryKey: ['lijst', '/aanmeldingen'],
  queryFn: ({ signal }) => apiGet<Lijst<AanmeldingItem>>('/aanmeldingen', {}, signal),
});

export const applicationQuery = (id: string | Id) =>
  queryOptions({
    queryKey: ['item', '/aanmeldingen', String(id)],
    queryFn: ({ signal }) => apiGet<Aanmelding>(`/aanmeldingen/${segment(id)}`, {}, signal),
  });
