import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Publicaties } from '../../../src/modules/publication/api.ts';
import { ApiError, apiGet, apiSend, type Query } from './client.ts';
import type * as Api from './types.ts';

/** The session, or null when nobody is signed in. Without network it says so at once: a page may work without. */
export const sessionQuery = queryOptions({
  queryKey: ['sessie'],
  staleTime: 60_000,
  retry: false,
  networkMode: 'always',
  queryFn: async ({ signal }) => {
    try {
      return await apiGet<Api.Sessie>('/sessies/huidige', {}, signal);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

/**
 * A list with its filters, order and cursor; the previous page stays visible while the next one loads. `sought` may name a
 * person: it travels in the body of `_zoek`.
 */
export const listQuery = <T>(path: string, query: Query, sought?: string) =>
  queryOptions({
    queryKey: ['lijst', path, query, sought],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      sought === undefined
        ? apiGet<Api.Lijst<T>>(path, query, signal)
        : apiSend<Api.Lijst<T>>('POST', `${path}/_zoek`, searchBody({ ...query, zoek: sought })),
  });

/** Numbers and truth values are words in an address, and themselves in a body. */
const searchBody = (query: Query): Query =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => [key, NUMERIC_KEYS.has(key) ? Number(value) : value]),
  );
const NUMERIC_KEYS: ReadonlySet<string> = new Set([
  'gemeente',
  'aanbieder',
  'product',
  'contract',
  'vanafCent',
  'totCent',
]);

const itemQuery = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });

const segment = encodeURIComponent;

export const todayQuery = itemQuery<Api.Vandaag>('/overzichten/vandaag');
export const contractQuery = (id: string | number) => itemQuery<Api.Contract>(`/contracten/${segment(id)}`);
export const utilisationQuery = (id: string | number, year: number) =>
  itemQuery<Api.Uitputting>(`/contracten/${segment(id)}/uitputting`, { jaar: year });
export const contractFundingQuery = (id: string | number) =>
  itemQuery<Api.Contractbekostiging>(`/contracten/${segment(id)}/bekostiging`);
export const allocationQuery = (id: string | number) => itemQuery<Api.Toewijzing>(`/toewijzingen/${segment(id)}`);
export const claimQuery = (id: string | number) => itemQuery<Api.Declaratie>(`/declaraties/${segment(id)}`);
export const claimLineQuery = (id: string | number, sequence: string) =>
  itemQuery<Api.Regelbewijs>(`/declaraties/${segment(id)}/regels/${segment(sequence)}`);
export const dossierQuery = (id: string | number) =>
  itemQuery<Api.ControledossierDetail>(`/controledossiers/${segment(id)}`);
export const reviewLimitQuery = itemQuery<Api.Controlegrens>('/controlegrenzen/huidige');
export const disputesQuery = itemQuery<Api.Lijst<Api.GeschilItem>>('/geschillen');
export const disputeQuery = (id: string | number) => itemQuery<Api.Geschil>(`/geschillen/${segment(id)}`);
export const sampleQuery = (id: string | number) => itemQuery<Api.Steekproef>(`/steekproeven/${segment(id)}`);
export const replayQuery = (id: string | number) => itemQuery<Api.Herberekening>(`/herberekeningen/${segment(id)}`);
export const replayChoicesQuery = itemQuery<Api.Herberekenkeuzes>('/herberekeningen/keuzes');
export const threadQuery = (query: Query) => itemQuery<Api.Draadbeeld>('/draad', query);
export const publicQuery = itemQuery<Api.Openbaar>('/openbaar');
export const organisationQuery = (id: string | number) => itemQuery<Api.Organisatie>(`/organisaties/${segment(id)}`);
export const relationsQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.Relatie>>('/relaties', { organisatie: id });
export const checksQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.Organisatiecontrole>>(`/organisaties/${segment(id)}/controles`);
export const contactVersionsQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.Contactmoment>>(`/contactmomenten/${segment(id)}/versies`);
export const conditionsOfContractQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.BindendeVoorwaarde>>('/bindende-voorwaarden', { contract: id });
export const conditionsOfAllocationQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.BindendeVoorwaarde>>(`/toewijzingen/${segment(id)}/bindende-voorwaarden`);
export const resultsOfAllocationQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.Resultaat>>(`/toewijzingen/${segment(id)}/resultaten`);
export const personQuery = (id: string | number) => itemQuery<Api.Persoon>(`/personen/${segment(id)}`);
export const accessLogCheckQuery = itemQuery<{ regels: number; sluitend: boolean }>('/toegangsregels/controle');
export const personRolesQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.PersoonRol>>(`/personen/${segment(id)}/rollen`);

export const estimatesQuery = itemQuery<Api.Lijst<Api.RamingItem>>('/ramingen');
export const estimateQuery = (id: string | number) => itemQuery<Api.Raming>(`/ramingen/${segment(id)}`);
export const populationQuery = itemQuery<Api.Lijst<Api.Gemeentebevolking>>('/bevolkingscijfers');

export const examplesQuery = itemQuery<Api.Voorbeelden>('/voorbeeldbestanden');

const POLL_MS = 1_000;

/** A message on its way to a party elsewhere is not worked on here. */
export const isRunning = ({ status, bezorging }: Pick<Api.BerichtItem, 'status' | 'bezorging'>): boolean =>
  (status === 'ontvangen' || status === 'bezig') && bezorging === 'aangekomen';

/** One message; asked again each second until it has been processed or refused. */
export const messageQuery = (id: string | number) =>
  queryOptions({
    ...itemQuery<Api.Bericht>(`/berichten/${segment(id)}`),
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? POLL_MS : false),
  });

export const messageFormQuery = (id: string | number) =>
  itemQuery<Api.Berichtformulier>(`/berichten/${segment(id)}/formulier`);
export const productsQuery = itemQuery<Api.Lijst<Api.ProductItem>>('/producten');
export const situationQuery = (id: string | number) => itemQuery<Api.Situatie>(`/toewijzingen/${segment(id)}/situatie`);
export const countingQuery = (regionId: string | number) =>
  itemQuery<Api.Telling>(`/regios/${segment(regionId)}/telling`);
export const workplacesQuery = itemQuery<Api.Lijst<Api.Werkplekkeuze>>('/werkplekkeuzes');
export const requestQuery = (id: string | number) => itemQuery<Api.Verzoek>(`/verzoeken/${segment(id)}`);
export const timelineQuery = (id: string | number) => itemQuery<Api.Verloop>(`/toewijzingen/${segment(id)}/verloop`);
export const explanationQuery = (messageId: string | number) =>
  itemQuery<Api.Antwoorduitleg>(`/berichten/${segment(messageId)}/uitleg`);
export const clockCountsQuery = itemQuery<Api.Termijntellingen>('/termijnen/tellingen');
export const messageCountsQuery = itemQuery<Api.Berichttellingen>('/berichten/tellingen');

/** Own uploads, newest first; asked again while one of them is still running. */
export const uploadsQuery = queryOptions({
  queryKey: ['lijst', '/berichten', 'eigen'],
  queryFn: ({ signal }) =>
    apiGet<Api.Lijst<Api.BerichtItem>>(
      '/berichten',
      { limit: 10, richting: 'uit', soort: 'JW323', sorteer: '-ontvangen' },
      signal,
    ),
  refetchInterval: (query) => (query.state.data?.items.some(isRunning) ? POLL_MS : false),
});

export const booksQuery = itemQuery<Api.Lijst<Api.ProductenboekKop>>('/productenboeken');
export const bookQuery = (id: string | number) => itemQuery<Api.Productenboek>(`/productenboeken/${segment(id)}`);
export const bookProductQuery = (id: string | number, key: string) =>
  itemQuery<Api.Boekproduct>(`/productenboeken/${segment(id)}/producten/${segment(key)}`);
export const bookDifferencesQuery = (id: string | number, other: string | number) =>
  itemQuery<Api.Lijst<Api.Boekverschil>>(`/productenboeken/${segment(id)}/verschillen`, { met: other });
export const codeTableQuery = (id: string | number) =>
  itemQuery<Api.Codetabel>(`/productenboeken/${segment(id)}/codetabel`);

export const labChoiceQuery = itemQuery<Api.Labkeuze>('/bekostigingslab');
export const labOutcomeQuery = (asked: {
  van?: string | undefined;
  tot?: string | undefined;
  voorwaarden?: string | undefined;
  model?: string | undefined;
}) => itemQuery<Api.Labuitkomst>('/bekostigingslab/berekening', asked);
export const labScenariosQuery = itemQuery<Api.Lijst<Api.ScenarioItem>>('/bekostigingslab/scenarios');
export const labScenarioQuery = (id: string | number) =>
  itemQuery<Api.Scenario>(`/bekostigingslab/scenarios/${segment(id)}`);

export const fundingTermsQuery = itemQuery<Api.Lijst<Api.VoorwaardenItem>>('/bekostigingsvoorwaarden');
export const fundingTermsOneQuery = (id: string | number) =>
  itemQuery<Api.Voorwaarden>(`/bekostigingsvoorwaarden/${segment(id)}`);
export const fundingFindingsQuery = (id: number) =>
  itemQuery<Api.Lijst<Api.Variantbevinding>>(`/bekostigingsvoorwaarden/${segment(id)}/bevindingen`);
export const fundingContractsQuery = (id: number) =>
  itemQuery<Api.Lijst<Api.Koppelbaarcontract>>(`/bekostigingsvoorwaarden/${segment(id)}/contracten`);
export const fundingDifferencesQuery = (id: number, other: number) =>
  itemQuery<Api.Lijst<Api.Voorwaardenverschil>>(`/bekostigingsvoorwaarden/${segment(id)}/verschillen`, { met: other });

export const calculationsQuery = itemQuery<Api.Lijst<Api.TariefberekeningRegel>>('/tariefberekeningen');
export const costParametersQuery = itemQuery<Api.Lijst<Api.Kostprijsparameter>>('/kostprijsparameters');
export const tariffQuery = (id: string | number) => itemQuery<Api.Tariefdetail>(`/tarieven/${segment(id)}`);
export const calculationQuery = (id: string | number) =>
  itemQuery<Api.Tariefberekening>(`/tariefberekeningen/${segment(id)}`);
/** Tariffs beside the cost prices that somebody may see; of one product, or of all. */
export const comparisonsQuery = (productId?: number, day?: string) =>
  itemQuery<Api.Lijst<Api.Kostprijsvergelijking>>('/kostprijsvergelijkingen', { product: productId, peildatum: day });
export const indexProposalQuery = itemQuery<Api.Indexeringsvoorstel>('/indexeringen/_voorstel');
export const indexationsQuery = itemQuery<{ readonly items: readonly Api.Indexering[] }>('/indexeringen');
export const indexationQuery = (id: string | number) => itemQuery<Api.IndexeringDetail>(`/indexeringen/${segment(id)}`);
export const indexFiguresQuery = itemQuery<{ readonly items: readonly Api.Indexcijfer[] }>('/indexcijfers');

export const procedureKindsQuery = itemQuery<Api.Lijst<Api.Proceduresoort>>('/inkoopproceduresoorten');
export const proceduresQuery = itemQuery<Api.Lijst<Api.InkoopprocedureItem>>('/inkoopprocedures');
export const procedureQuery = (id: string | number) => itemQuery<Api.Inkoopprocedure>(procedurePath(id));
export const readinessQuery = (id: string | number) => itemQuery<Api.Gereedheid>(`${procedurePath(id)}/gereedheid`);
export const procedureLogQuery = (id: string | number) => itemQuery<Api.Logboek>(`${procedurePath(id)}/logboek`);
export const planQuery = (id: string | number) => itemQuery<Api.Planning>(`${procedurePath(id)}/planning`);
export const requirementLibraryQuery = itemQuery<Api.Lijst<Api.Bibliotheekeis>>('/eisenbibliotheek');
export const requirementSetsQuery = itemQuery<Api.Lijst<Api.EisensetItem>>('/eisensets');
export const requirementSetQuery = (id: string | number) => itemQuery<Api.Eisenset>(`/eisensets/${segment(id)}`);
export const openDataQuery = (id: string | number) => itemQuery<Publicaties>(`${procedurePath(id)}/publicaties`);
const procedurePath = (id: string | number): string => `/inkoopprocedures/${segment(id)}`;
export const questionsQuery = (id: string | number) => itemQuery<Api.Vragenoverzicht>(`${procedurePath(id)}/vragen`);
export const procedureDocumentsQuery = (id: string | number) =>
  itemQuery<Api.Lijst<Api.Inkoopdocument>>(`${procedurePath(id)}/documenten`);
export const notasQuery = (id: string | number) => itemQuery<Api.Lijst<Api.Nota>>(`${procedurePath(id)}/notas`);
export const complaintsQuery = (id: string | number) => itemQuery<Api.Bezwaren>(`${procedurePath(id)}/bezwaren`);
