import { type PlainDate, plainDateOf } from '../../kernel/plain-date.ts';
import type { ProductData } from '../market-data.ts';
import { calculationDocument } from './calculation-documents.ts';
import type { DemoRegion } from './demo-region.ts';
import type { CalculationDocument } from './engine.ts';
import type { DemoTariff } from './tariff-book.ts';

/** A tariff as the region adopted it, once for all contracts that follow it. */
export type AdoptedTariff = {
  readonly id: number;
  readonly productIndex: number;
  readonly product: ProductData;
  readonly year: number;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly tariffCents: bigint;
  /** Places of the municipality and provider it holds for; null: all. */
  readonly municipality: number | null;
  readonly provider: number | null;
  readonly indexPercentage: number | null;
  /** The same tariff of the year before, when this one follows from it by its index. */
  readonly priorId: number | null;
  /** Number of the calculation it was adopted from, with the calculation itself. */
  readonly calculation: { readonly id: number; readonly document: CalculationDocument } | null;
};

export type AdoptedTariffs = {
  readonly all: readonly AdoptedTariff[];
  /** The adopted tariff that a tariff in a contract follows. */
  idOf(tariff: DemoTariff): number;
};

/**
 * What was adopted behind the tariffs in contracts: per product and year the uniform tariff, and those for one
 * municipality and provider. The first was agreed, the next follows from its index, that of the budget year is calculated.
 */
export function adoptTariffs(region: DemoRegion, tariffs: readonly DemoTariff[]): AdoptedTariffs {
  const adopted = new Map<string, AdoptedTariff>();
  for (const tariff of [...tariffs].sort((a, b) => a.productIndex - b.productIndex || a.year - b.year || a.id - b.id)) {
    const key = keyOf(tariff, tariff.year);
    if (!adopted.has(key)) adopted.set(key, adoptedAs(region, tariff, adopted));
  }
  return {
    all: [...adopted.values()],
    idOf(tariff) {
      const found = adopted.get(keyOf(tariff, tariff.year));
      if (!found) throw new RangeError(`nothing adopted behind tariff ${tariff.id}`);
      return found.id;
    },
  };
}

const keyOf = ({ productIndex, municipality, contract }: DemoTariff, year: number): string =>
  [productIndex, year, ...(municipality === null ? [] : [municipality, contract.provider.index])].join('.');

function adoptedAs(
  { data, budgets }: DemoRegion,
  tariff: DemoTariff,
  adopted: ReadonlyMap<string, AdoptedTariff>,
): AdoptedTariff {
  const { productIndex, year, municipality } = tariff;
  const product = budgets[productIndex]?.product;
  if (!product) throw new RangeError(`no product ${productIndex}`);
  const isUniform = municipality === null;
  const indexPercentage = data.region.indexPercentages[String(year)] ?? null;
  const document =
    isUniform && year === data.region.budgetYear && indexPercentage !== null
      ? calculationDocument(data.pricing, product, { year, indexPercentage })
      : undefined;
  const prior = isUniform && !document ? adopted.get(keyOf(tariff, year - 1)) : undefined;
  const follows = prior !== undefined && indexPercentage !== null;
  return {
    id: adopted.size + 1,
    productIndex,
    product,
    year,
    from: plainDateOf(year, 1, 1),
    through: plainDateOf(year, 12, 31),
    tariffCents: tariff.tariffCents,
    municipality,
    provider: isUniform ? null : tariff.contract.provider.index,
    indexPercentage: follows ? indexPercentage : null,
    priorId: follows ? prior.id : null,
    calculation: document ? { id: productIndex + 1, document } : null,
  };
}
