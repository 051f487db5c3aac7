import type { Cents } from '../../kernel/money.ts';
import { cents } from '../../kernel/money.ts';
import { type PlainDate, plainDateOf } from '../../kernel/plain-date.ts';
import type { LocalContractData, Lot, ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import { type ProductBudget, priceOf } from './budgets.ts';
import { localContractsOf, type MunicipalTariff, municipalTariffsOf } from './local-agreements.ts';
import type { DemoProvider } from './providers.ts';
import { splitExactly } from './split-exactly.ts';

/** One product in one contract: what is bought of it. The same volume in both years. */
export type DemoLine = {
  readonly product: ProductData;
  readonly productIndex: number;
  readonly volume: number;
  readonly priorCents: Cents;
  readonly currentCents: Cents;
};

export type DemoContract = {
  readonly index: number;
  readonly provider: DemoProvider;
  readonly lot: Lot;
  readonly number: string;
  readonly from: PlainDate;
  /** Place of the municipality that buys for itself; null when the region buys. */
  readonly purchaser: number | null;
  /** Places of the municipalities whose children it is for. */
  readonly municipalities: readonly number[];
  readonly lines: readonly DemoLine[];
  /** Go before the uniform tariff in their municipality. */
  readonly municipalTariffs: readonly MunicipalTariff[];
};

type Holder = { readonly provider: DemoProvider; readonly local: LocalContractData | null };

/**
 * One contract per provider and lot, and after them those of single municipalities. Volumes of a product are split over
 * its contracts in whole units; as all are budgeted at the uniform tariff, contract budgets then add up to the
 * product's budget by themselves.
 */
export function makeContracts(
  data: RegionData,
  providers: readonly DemoProvider[],
  budgets: readonly ProductBudget[],
): DemoContract[] {
  const regional: Holder[] = providers.map((provider) => ({ provider, local: null }));
  const holders = [...regional, ...localContractsOf(data, providers)];
  const linesOf = new Map<Holder, DemoLine[]>(holders.map((holder) => [holder, []]));
  budgets.forEach((budget, productIndex) => {
    const isLump = budget.product.key === data.region.lumpSumProduct;
    const volumes = splitExactly(
      budget.current.volume,
      holders.map((holder) => weightOf(holder, budget.product.key, isLump)),
    );
    holders.forEach((holder, at) => {
      const volume = volumes[at] ?? 0;
      if (volume > 0) linesOf.get(holder)?.push(lineOf(budget, productIndex, volume, isLump));
    });
  });
  const contracts = regionalContracts(data, regional, linesOf);
  for (const holder of holders) {
    const lines = linesOf.get(holder) ?? [];
    if (holder.local && lines.length > 0)
      contracts.push(localContract(data, holder.local, holder.provider, lines, contracts.length));
  }
  return contracts;
}

function weightOf({ provider, local }: Holder, product: string, isLump: boolean): number {
  if (local) return local.shares[product] ?? 0;
  return isLump ? Number(provider.lumpSum) : (provider.shares.get(product) ?? 0);
}

function lineOf(budget: ProductBudget, productIndex: number, volume: number, isLump: boolean): DemoLine {
  const { product, prior, current } = budget;
  return {
    product,
    productIndex,
    volume,
    priorCents: isLump ? prior.budgetCents : cents(volume * priceOf(product, prior.year)),
    currentCents: isLump ? current.budgetCents : cents(volume * priceOf(product, current.year)),
  };
}

/** Numbers run through the providers by name; a number that the data reserves stays free for its contract. */
function regionalContracts(
  data: RegionData,
  holders: readonly Holder[],
  linesOf: ReadonlyMap<Holder, readonly DemoLine[]>,
): DemoContract[] {
  const firstYear = data.region.budgetYear - 2;
  const reserved = new Set(holders.flatMap(({ provider }) => Object.values(provider.contractNumbers)));
  const contracts: DemoContract[] = [];
  let next = 0;
  const free = (): number => {
    do next += 1;
    while (reserved.has(next));
    return next;
  };
  for (const holder of [...holders].sort((a, b) => (a.provider.name < b.provider.name ? -1 : 1))) {
    const { provider } = holder;
    for (const lot of data.providers.lots) {
      const lines = linesOf.get(holder)?.filter((line) => lot.products.includes(line.product.key)) ?? [];
      if (lines.length === 0) continue;
      const sequence = provider.contractNumbers[lot.key] ?? free();
      contracts.push({
        index: contracts.length,
        provider,
        lot,
        number: `C-${firstYear}-${String(sequence).padStart(3, '0')}`,
        from: plainDateOf(firstYear, 1, 1),
        purchaser: null,
        municipalities: provider.municipalities,
        lines,
        municipalTariffs: municipalTariffsOf(data, provider, lot),
      });
    }
  }
  return contracts;
}

function localContract(
  data: RegionData,
  local: LocalContractData,
  provider: DemoProvider,
  lines: readonly DemoLine[],
  index: number,
): DemoContract {
  const { number, name, segment, variant, procedure, from } = local;
  const purchaser = data.municipalities.municipalities.findIndex(({ cbsCode }) => cbsCode === local.municipality);
  const lot = { key: number, segment, name, variant, procedure, products: Object.keys(local.shares) };
  return { index, provider, lot, number, from, purchaser, municipalities: [purchaser], lines, municipalTariffs: [] };
}
