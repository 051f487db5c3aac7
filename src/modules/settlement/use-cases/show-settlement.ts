import type { Tx } from '../../../platform/db/index.ts';
import { fromContent } from '../domain/kept-content.ts';
import type { SettledYear } from '../domain/settled-year.ts';
import { loadContractNumbers, loadParties, type Party } from '../storage/decided-care.ts';
import { loadPostings, loadShares, type PostingRow, type SettlementRow } from '../storage/year-settlements.ts';

export type ShownSettlement = {
  readonly settled: SettledYear;
  readonly postings: readonly PostingRow[];
};

/** A kept settlement as it was seen, with the shares that who asks may see. */
export async function openSettlement(tx: Tx, row: SettlementRow): Promise<ShownSettlement> {
  const shares = Map.groupBy(await loadShares(tx, [row.id]), ({ line }) => line);
  return {
    settled: fromContent(row.content, (line) => shares.get(line) ?? []),
    postings: await loadPostings(tx, row.id),
  };
}

/** Names of everybody in a settlement, and numbers of its contracts. */
export async function namesIn(tx: Tx, settled: SettledYear) {
  const shares = settled.lines.flatMap((line) => line.shares);
  const contracts = [
    ...settled.lines.flatMap(({ contractId }) => (contractId === null ? [] : [contractId])),
    ...shares.map(({ contractId }) => contractId),
    ...settled.missing.flatMap((one) => ('contractId' in one ? [one.contractId] : [])),
    ...settled.findings.map(({ contractId }) => contractId),
  ];
  const parties = [settled.providerId, ...shares.map(({ municipalityId }) => municipalityId)];
  return {
    organisations: byId(await loadParties(tx, [...new Set(parties)])),
    contracts: byId(await loadContractNumbers(tx, [...new Set(contracts)])),
  };
}

const byId = (rows: readonly Party[]): ReadonlyMap<number, string> => new Map(rows.map(({ id, name }) => [id, name]));
