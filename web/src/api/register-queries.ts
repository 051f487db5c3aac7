import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend } from './client.ts';
import type {
  Bepalingenbibliotheek,
  Contractkeuzes,
  Contractstukken,
  Contracttekst,
  Contracttoezicht,
  Contractverschillen,
  Onderaanneming,
  Ondertekening,
  Overdracht,
  Register,
  TeMakenContract,
  Verandering,
  Verplichting,
  Wijzigingsvoorbeeld,
} from './register-types.ts';
import type { Dag, Id, Lijst } from './types.ts';

const segment = encodeURIComponent;

export const registerQuery = (id: string | number) =>
  queryOptions({
    queryKey: ['item', 'register', String(id)],
    queryFn: ({ signal }) => apiGet<Register>(`/contracten/${segment(id)}/register`, {}, signal),
  });

export const clauseLibraryQuery = queryOptions({
  queryKey: ['item', '/contractbepalingen'],
  staleTime: 300_000,
  queryFn: ({ signal }) => apiGet<Bepalingenbibliotheek>('/contractbepalingen', {}, signal),
});

/** What these changes together would do, from this day; asked again whenever one of them changes. Nothing is stored. */
export const changePreviewQuery = (id: Id, changes: readonly Verandering[], from: Dag) =>
  queryOptions({
    queryKey: ['item', 'wijziging', id, changes, from],
    enabled: changes.length > 0,
    placeholderData: keepPreviousData,
    queryFn: () =>
      apiSend<Wijzigingsvoorbeeld>('POST', `/contracten/${segment(id)}/wijzigingen/_bereken`, {
        veranderingen: changes,
        ingang: from,
      }),
  });

export const newContractQuery = queryOptions({
  queryKey: ['item', '/contracten/_nieuw'],
  queryFn: ({ signal }) => apiGet<Contractkeuzes>('/contracten/_nieuw', {}, signal),
});

export const awardedQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['item', '/contracten/_gegund', procedureId],
    queryFn: ({ signal }) =>
      apiGet<{ readonly items: readonly TeMakenContract[] }>('/contracten/_gegund', { procedure: procedureId }, signal),
  });

export const obligationsQuery = (from: Dag, through: Dag) =>
  queryOptions({
    queryKey: ['lijst', '/contracten/_verplichtingen', from, through],
    queryFn: ({ signal }) =>
      apiGet<Pick<Lijst<Verplichting>, 'items'>>('/contracten/_verplichtingen', { van: from, tot: through }, signal),
  });

/** The text of a contract; the newest version when none is named. */
export const contractTextQuery = (id: Id, version?: number) =>
  queryOptions({
    queryKey: ['item', 'contracttekst', id, version],
    queryFn: ({ signal }) => apiGet<Contracttekst>(`/contracten/${segment(id)}/tekst`, { versie: version }, signal),
  });

export const contractDifferencesQuery = (id: Id, from: number, to: number) =>
  queryOptions({
    queryKey: ['item', 'contractverschillen', id, from, to],
    queryFn: ({ signal }) =>
      apiGet<Contractverschillen>(`/contracten/${segment(id)}/verschillen`, { van: from, tot: to }, signal),
  });

export const signingQuery = (id: Id) =>
  queryOptions({
    queryKey: ['item', 'ondertekening', id],
    queryFn: ({ signal }) => apiGet<Ondertekening>(`/contracten/${segment(id)}/ondertekening`, {}, signal),
  });

/** All that belongs to a contract, to read before it is signed. */
export const papersQuery = (id: Id) =>
  queryOptions({
    queryKey: ['item', 'contractstukken', id],
    queryFn: ({ signal }) => apiGet<Contractstukken>(`/contracten/${segment(id)}/stukken`, {}, signal),
  });

/** Checks, evidence and dissolution of a contract. */
export const supervisionQuery = (id: Id) =>
  queryOptions({
    queryKey: ['item', 'contracttoezicht', id],
    queryFn: ({ signal }) => apiGet<Contracttoezicht>(`/contracten/${segment(id)}/toezicht`, {}, signal),
  });

/** The own share of a provider, and the subcontractors that it asks consent for. */
export const subcontractingQuery = (id: Id) =>
  queryOptions({
    queryKey: ['item', 'onderaanneming', id],
    queryFn: ({ signal }) => apiGet<Onderaanneming>(`/contracten/${segment(id)}/onderaanneming`, {}, signal),
  });

export const transferQuery = (id: Id) =>
  queryOptions({
    queryKey: ['item', 'overdracht', id],
    queryFn: ({ signal }) => apiGet<Overdracht>(`/contracten/${segment(id)}/overdracht`, {}, signal),
  });
