import { cents } from '../../kernel/money.ts';
import { plainDateOf } from '../../kernel/plain-date.ts';
import type { RegionData } from '../region-data.ts';
import { priceOf } from './budgets.ts';
import type { DemoContract } from './contracts.ts';
import type { TariffFacts } from './engine.ts';
import type { DemoProvider } from './providers.ts';

export type DemoTariff = TariffFacts & {
  readonly id: number;
  readonly contract: DemoContract;
  readonly productIndex: number;
  readonly year: number;
};

/** All tariff versions of all contracts: one per year, numbered from 1 in the order of the contracts. */
export function makeTariffs(data: RegionData, contracts: readonly DemoContract[]): DemoTariff[] {
  const { budgetYear } = data.region;
  const years = [budgetYear - 2, budgetYear - 1, budgetYear];
  const tariffs: DemoTariff[] = [];
  for (const contract of contracts) {
    for (const { product, productIndex } of contract.lines) {
      if (product.tariffCents === undefined) continue;
      years.forEach((year, at) => {
        const id = tariffs.length + 1;
        tariffs.push({
          id,
          contract,
          productIndex,
          year,
          tariffId: String(id),
          version: at + 1,
          productCode: product.code,
          productCategory: product.category,
          tariffCents: cents(priceOf(product, year)),
          unit: product.unit,
          variant: contract.lot.variant,
          contractNumber: contract.number,
          clauseNumber: at === 0 ? data.clauses.tariffFirst : data.clauses.tariffIndexed,
          from: plainDateOf(year, 1, 1),
          through: plainDateOf(year, 12, 31),
        });
      });
    }
  }
  return tariffs;
}

/** A provider's tariffs by product code, as the engine asks for them. */
export function tariffsByProvider(tariffs: readonly DemoTariff[]): Map<DemoProvider, Map<string, DemoTariff[]>> {
  const byProvider = Map.groupBy(tariffs, (tariff) => tariff.contract.provider);
  return new Map([...byProvider].map(([provider, list]) => [provider, Map.groupBy(list, (t) => t.productCode)]));
}
