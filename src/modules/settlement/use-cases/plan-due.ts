import { cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { divideBy, runYear, type YearItem } from '../../funding/index.ts';
import { type ContractInstalment, type DueShare, INSTALMENT_KINDS, withinWindows } from '../domain/instalment.ts';
import { type FundedContracts, gatherAgreements, type RegionAgreements } from './gather-agreements.ts';

export type DuePlan = {
  readonly shares: readonly DueShare[];
  /** Amounts of instalments that no municipality can be asked for, as nobody knows how many young people each has. */
  readonly undivided: number;
};

/**
 * What becomes due without a declaration in a year for the contracts of a region: lump sums, availability, guarantees and
 * advances, by the engine and the terms that pay each contract, divided over the municipalities by their young people.
 */
export const planDue = async (tx: Tx, regionId: number, year: number): Promise<DuePlan> =>
  planDueOf(await gatherAgreements(tx, regionId, year), regionId, year);

/** The same on agreements that were gathered before. Pure. */
export function planDueOf(gathered: RegionAgreements, regionId: number, year: number): DuePlan {
  const amounts = gathered.byTerms.flatMap((funded) => amountsOf(funded, gathered, year));
  const weights = gathered.municipalities
    .filter(({ youngPeople }) => youngPeople > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (weights.length === 0) return { shares: [], undivided: amounts.length };
  const shares = amounts.flatMap(({ productKey, termsId, partName, ...amount }) => {
    const parts = divideBy(
      Number(amount.amountCents),
      weights.map(({ youngPeople }) => youngPeople),
    );
    return weights.map(
      ({ id }, n): DueShare => ({
        ...amount,
        regionId,
        termsId,
        partName,
        municipalityId: Number(id),
        providerId: gathered.providerOf.get(amount.contractId) ?? 0,
        productId: gathered.productOf.get(`${amount.contractId}|${productKey}`) ?? 0,
        amountCents: cents(parts[n] ?? ZERO_CENTS),
      }),
    );
  });
  return { shares: shares.filter(({ amountCents }) => amountCents !== 0n), undivided: 0 };
}

type Amount = ContractInstalment & { readonly productKey: string; readonly termsId: number; readonly partName: string };

function amountsOf(
  { terms, termsId, agreements, windows }: FundedContracts,
  { municipalities }: RegionAgreements,
  year: number,
): Amount[] {
  const names = new Map(terms.parts.map(({ key, name }) => [key, name]));
  const nothing = { episodes: [], actualCosts: [], processScores: [], resultScores: [], deliveries: [] };
  const { items } = runYear(terms, { ...nothing, agreements, municipalities }, year);
  return items.flatMap((item) => {
    const whole = instalmentOf(item);
    const inside = whole && withinWindows(whole, windows.get(whole.contractId) ?? []);
    if (!inside) return [];
    return [{ ...inside, productKey: item.productKey, termsId, partName: names.get(item.partKey) ?? item.partKey }];
  });
}

function instalmentOf(item: YearItem): ContractInstalment | null {
  const kind = INSTALMENT_KINDS.find((one) => one === item.kind);
  if (kind === undefined || item.amountCents === 0n || item.episodeId !== null) return null;
  const { partKey, dueOn, month, volume, amountCents } = item;
  return { contractId: Number(item.contractId), partKey, kind, dueOn, month, months: volume, amountCents };
}
