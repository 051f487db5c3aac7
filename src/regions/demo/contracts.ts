import type { Cents } from '../../kernel/money.ts';
import { cents } from '../../kernel/money.ts';
import type { Lot, ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import { type ProductBudget, priceOf } from './budgets.ts';
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
  readonly lines: readonly DemoLine[];
};

/**
 * One contract per provider and lot. Volumes of a product are split over its providers in whole units; as all pay the
 * uniform tariff, contract budgets then add up to the product's budget by themselves.
 */
export function makeContracts(
  data: RegionData,
  providers: readonly DemoProvider[],
  budgets: readonly ProductBudget[],
): DemoContract[] {
  const linesOf = new Map<DemoProvider, DemoLine[]>(providers.map((provider) => [provider, []]));
  budgets.forEach((budget, productIndex) => {
    const isLump = budget.product.key === data.region.lumpSumProduct;
    const weights = providers.map((p) => (isLump ? Number(p.lumpSum) : (p.shares.get(budget.product.key) ?? 0)));
    const volumes = splitExactly(budget.current.volume, weights);
    providers.forEach((provider, at) => {
      const volume = volumes[at] ?? 0;
      if (volume > 0) linesOf.get(provider)?.push(lineOf(budget, productIndex, volume, isLump));
    });
  });
  return numbered(data, providers, linesOf);
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
function numbered(
  data: RegionData,
  providers: readonly DemoProvider[],
  linesOf: ReadonlyMap<DemoProvider, readonly DemoLine[]>,
): DemoContract[] {
  const firstYear = data.region.budgetYear - 2;
  const reserved = new Set(providers.flatMap((provider) => Object.values(provider.contractNumbers)));
  const contracts: DemoContract[] = [];
  let next = 0;
  const free = (): number => {
    do next += 1;
    while (reserved.has(next));
    return next;
  };
  for (const provider of [...providers].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    for (const lot of data.providers.lots) {
      const lines = linesOf.get(provider)?.filter((line) => lot.products.includes(line.product.key)) ?? [];
      if (lines.length === 0) continue;
      const sequence = provider.contractNumbers[lot.key] ?? free();
      const number = `C-${firstYear}-${String(sequence).padStart(3, '0')}`;
      contracts.push({ index: contracts.length, provider, lot, number, lines });
    }
  }
  return contracts;
}
