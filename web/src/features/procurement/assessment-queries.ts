import { queryOptions } from '@tanstack/react-query';
import { apiGet, type Query } from '../../api/client.ts';
import type {
  Aanmelding,
  AanmeldingItem,
  Beoordeling,
  Formules,
  Gunning,
  Gunningsvoorstel,
  Id,
  Lijst,
  Rangorde,
  Toetsing,
  Verwijzing,
} from '../../api/types.ts';

const read = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });

export const applicationsQuery = (procedureId: Id, run: string) =>
  read<Lijst<AanmeldingItem> & { readonly gesloten: number }>('/aanmeldingen', { procedure: procedureId, ronde: run });
export const applicationQuery = (id: Id | string) => read<Aanmelding>(`/aanmeldingen/${encodeURIComponent(id)}`);
export const checksQuery = (procedureId: Id | string, run: string) =>
  read<Toetsing>(`/inkoopprocedures/${encodeURIComponent(procedureId)}/toetsing`, { ronde: run });
export const panelsQuery = (procedureId: Id) => read<Lijst<Beoordeling>>('/beoordelingen', { procedure: procedureId });
export const panelQuery = (id: Id | string) => read<Beoordeling>(`/beoordelingen/${encodeURIComponent(id)}`);
export const possibleAssessorsQuery = (procedureId: Id) =>
  read<Lijst<Verwijzing>>('/beoordelingen/_personen', { procedure: procedureId });
export type Formule = Formules['items'][number];
export const formulasQuery = (procedureId: Id) => read<Formules>(`/inkoopprocedures/${procedureId}/formules`);
export const rankingQuery = (panelId: Id) => read<Rangorde>(`/beoordelingen/${panelId}/rangorde`);
export const awardsQuery = (procedureId: Id) => read<Lijst<Gunning>>('/gunningen', { procedure: procedureId });
export const awardProposalQuery = (procedureId: Id, run: string) =>
  read<Gunningsvoorstel>('/gunningen/_voorstel', { procedure: procedureId, ronde: run });
