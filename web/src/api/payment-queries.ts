import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  Bankafschrift,
  Bankregel,
  Bankrekening,
  Betaalcontract,
  Betaalopdracht,
  BetaalopdrachtDetail,
  Betaalronde,
  BetaalrondeDetail,
  Betaalvoorstel,
  Boekingsregel,
  Boekjaar,
  Geldopdracht,
  Grootboek,
  Grootboekverdeling,
  Inhouding,
  LiquiditeitTotaal,
} from '../../../src/modules/ledger/api.ts';
import type { VasteBedragen } from '../../../src/modules/settlement/api.ts';
import { apiGet, type Query } from './client.ts';

type Whole<T> = { readonly items: readonly T[]; readonly totaal: number };
const item = <T>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: ['item', path, query], queryFn: ({ signal }) => apiGet<T>(path, query, signal) });
const segment = encodeURIComponent;

/** What would be paid of what is due now, or within some days. */
export const proposalQuery = (daysAhead: number) =>
  queryOptions({
    ...item<Betaalvoorstel>('/betaalvoorstel', { vooruit: daysAhead }),
    placeholderData: keepPreviousData,
  });
export const batchesQuery = item<Whole<Betaalronde>>('/betaalrondes');
export const batchQuery = (id: string) => item<BetaalrondeDetail>(`/betaalrondes/${segment(id)}`);
export const paymentsQuery = item<Whole<Betaalopdracht>>('/betaalopdrachten');
export const paymentQuery = (id: string) => item<BetaalopdrachtDetail>(`/betaalopdrachten/${segment(id)}`);
export const bankAccountsQuery = item<Whole<Bankrekening>>('/bankrekeningen');
export const statementsQuery = item<Whole<Bankafschrift>>('/bankbestanden');
export const bankLinesQuery = item<Whole<Bankregel>>('/bankregels');
export const moneyOrdersQuery = item<Whole<Geldopdracht>>('/geldopdrachten');
export const withholdingsQuery = item<Whole<Inhouding>>('/inhoudingen');
export const liquidityTotalQuery = (query: Query) => ({
  ...item<LiquiditeitTotaal>('/liquiditeit/totaal', query),
  placeholderData: keepPreviousData,
});
export const paidContractsQuery = item<Whole<Betaalcontract>>('/betaalcontracten');
export const fixedAmountsQuery = (query: Query) => item<VasteBedragen>('/vaste-bedragen', query);
export const ledgerQuery = (query: Query) => item<Grootboek>('/grootboek', query);
export const ledgerAlongQuery = (query: Query) => item<Whole<Grootboekverdeling>>('/grootboek/verdeling', query);
export const postingQuery = (id: string) => item<Whole<Boekingsregel>>(`/boekingen/${segment(id)}`);
export const bookYearsQuery = item<Whole<Boekjaar>>('/boekjaren');
