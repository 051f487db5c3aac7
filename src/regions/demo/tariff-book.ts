import { cents } from '../../kernel/money.ts';
import { plainDateOf, yearOf } from '../../kernel/plain-date.ts';
import type { ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import { priceOf } from './budgets.ts';
import type { DemoContract } from './contracts.ts';
import type { TariffFacts } from './engine.ts';

export type DemoTariff = TariffFacts & {
  readonly id: number;
  readonly contract: DemoContract;
  readonly productIndex: number;
  readonly year: number;
  /** Place of the municipality it holds for; null: all of the contract. */
  readonly municipality: number | null;
};

/**
 * All tariff versions of all contracts: the uniform one per year and those of single municipalities, numbered from
 * 1 in the order of the contracts.
 */
export function makeTariffs(data: RegionData, contracts: readonly DemoContract[]): DemoTariff[] {
  const { budgetYear } = data.region;
  const years = [budgetYear - 2, budgetYear - 1, budgetYear];
  const drafts = contracts.flatMap((contract) =>
    contract.lines.flatMap(({ product, productIndex }) => {
      if (product.tariffCents === undefined) return [];
      const sold = { contract, product, productIndex };
      const first = yearOf(contract.from);
      return [
        ...contract.municipalTariffs
          .filter((own) => own.product === product.key)
          .map(({ year, municipality, tariffCents }) => ({ ...sold, year, municipality, price: tariffCents })),
        ...years
          .filter((year) => year >= first)
          .map((year) => ({ ...sold, year, municipality: null, price: priceOf(product, year) })),
      ];
    }),
  );
  return drafts.map((draft, at) => tariffRow(data, draft, at + 1));
}

type Draft = {
  readonly contract: DemoContract;
  readonly product: ProductData;
  readonly productIndex: number;
  readonly year: number;
  readonly municipality: number | null;
  readonly price: number;
};

function tariffRow({ region, clauses }: RegionData, draft: Draft, id: number): DemoTariff {
  const { contract, product, productIndex, year, municipality, price } = draft;
  const general = year === yearOf(contract.from) ? clauses.tariffFirst : clauses.tariffIndexed;
  return {
    id,
    contract,
    productIndex,
    year,
    municipality,
    tariffId: String(id),
    version: municipality === null ? year - region.budgetYear + 3 : 1,
    productCode: product.code,
    productCategory: product.category,
    tariffCents: cents(price),
    unit: product.unit,
    variant: contract.lot.variant,
    contractNumber: contract.number,
    clauseNumber: municipality === null ? general : clauses.tariffOfMunicipality,
    from: plainDateOf(year, 1, 1),
    through: plainDateOf(year, 12, 31),
  };
}

/** Tariffs by product code, for a place in the list of providers and one in the list of municipalities. */
export type TariffBook = (provider: number, municipality: number) => ReadonlyMap<string, readonly DemoTariff[]>;

/** The tariffs that hold between a provider and a municipality, its own first, as the engine asks for them. */
export function tariffBook(tariffs: readonly DemoTariff[]): TariffBook {
  const byProvider = Map.groupBy(tariffs, (tariff) => tariff.contract.provider.index);
  const pages = new Map<string, Map<string, DemoTariff[]>>();
  return (provider, municipality) => {
    const key = `${provider}|${municipality}`;
    const known = pages.get(key);
    if (known) return known;
    const holding = byProvider
      .get(provider)
      ?.filter(
        (tariff) =>
          tariff.contract.municipalities.includes(municipality) &&
          (tariff.municipality === null || tariff.municipality === municipality),
      );
    const page = Map.groupBy(holding ?? [], (tariff) => tariff.productCode);
    pages.set(key, page);
    return page;
  };
}
