import type { LocalContractData, Lot, ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import { priceOf } from './budgets.ts';
import type { DemoContract } from './contracts.ts';
import type { DemoProvider } from './providers.ts';
import { randomOf } from './random.ts';

/** A tariff of one municipality for one product and year, in cents per unit. */
export type MunicipalTariff = {
  readonly product: string;
  /** Place of the municipality. */
  readonly municipality: number;
  readonly year: number;
  readonly tariffCents: number;
};

/** Contracts of single municipalities with their provider. Throws RangeError for a provider that nobody knows. */
export const localContractsOf = (
  data: RegionData,
  providers: readonly DemoProvider[],
): { readonly provider: DemoProvider; readonly local: LocalContractData }[] =>
  data.local.contracts.map((local) => {
    const provider = providers.find(({ name }) => name === local.provider);
    if (!provider) throw new RangeError(`unknown provider: ${local.provider}`);
    return { provider, local };
  });

/** Tariffs of single municipalities in the contract of a provider and lot. */
export const municipalTariffsOf = (data: RegionData, provider: DemoProvider, lot: Lot): MunicipalTariff[] =>
  data.local.tariffs
    .filter((tariff) => tariff.provider === provider.name && tariff.lot === lot.key)
    .map(({ product, municipality, year, tariffCents }) => ({
      product,
      municipality: data.municipalities.municipalities.findIndex(({ cbsCode }) => cbsCode === municipality),
      year,
      tariffCents,
    }));

/** What a unit costs for a child of a municipality: its own tariff if it agreed one, else the uniform. */
export function agreedPrice(contract: DemoContract, product: ProductData, municipality: number, year: number): number {
  const own = contract.municipalTariffs.find(
    (tariff) => tariff.product === product.key && tariff.municipality === municipality && tariff.year === year,
  );
  return own?.tariffCents ?? priceOf(product, year);
}

/** Is the newest month of this pair left for people to declare themselves? */
export function isLeftToDeclare(data: RegionData, provider: DemoProvider, municipality: number): boolean {
  const code = data.municipalities.municipalities[municipality]?.cbsCode ?? '';
  return data.shapes.undeclared.some((pair) => pair.provider === provider.name && pair.municipalities.includes(code));
}

/** A subcontractor with the largest part of the contract that it may deliver, in per cent. */
export type Subcontractor = { readonly provider: DemoProvider; readonly share: number };

const SUBCONTRACTORS = 2;
const SMALLEST_SHARE = 6;
/** Two of these together leave the main provider the 70% that the clauses ask. */
const LARGEST_SHARE = 15;

/** Large heavy contracts have a few small providers as subcontractors; the main provider declares for all. */
export function subcontractorsOf(
  {
    data,
    providers,
    seed,
  }: { readonly data: RegionData; readonly providers: readonly DemoProvider[]; readonly seed: string },
  contract: DemoContract,
): Subcontractor[] {
  const has = contract.lot.segment === 'heavy' && contract.provider.index < 3 && contract.lot.variant !== 'task';
  if (!has) return [];
  const random = randomOf(seed, 'subcontractors', contract.number);
  const regional = providers.slice(data.providers.named.length).filter(({ shares }) => shares.size > 0);
  return random
    .shuffle(regional)
    .slice(0, SUBCONTRACTORS)
    .map((provider) => ({ provider, share: random.int(SMALLEST_SHARE, LARGEST_SHARE) }));
}
